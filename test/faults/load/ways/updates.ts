import { institutions, loginAt } from '../cast.ts'
import { rounds, say, type HandIn, type Play } from '../play.ts'

const sections = [
  ['building', 'kitchenArea'],
  ['conditions', 'books'],
  ['basic', 'officePhone'],
] as const

/** Another value each time, so that every update changes something. */
const value = (field: string, n: number): unknown =>
  field === 'officePhone' ? `0371-0000${String(5_000 + n).padStart(4, '0')}` : 5_000 + n

const ways = ['approved', 'returned', 'approved', 'rejected', 'withdrawn', 'major'] as const

/** 机构信息变更: two per section and institution follow each other; the major one is signed by three. */
export function updates(n: number, today: string): Play[] {
  const place = institutions[n % institutions.length]
  const [section, field] = sections[Math.floor(n / institutions.length) % sections.length] ?? sections[0]
  if (!place) throw new Error('no institution')
  const drawn = ways[n % ways.length] ?? 'approved'
  const way = drawn === 'major' && section !== 'basic' ? 'approved' : drawn
  const login = loginAt(place.code, 'clerk')
  const patch = (change: number) =>
    way === 'major'
      ? { licenceNumber: `教民${place.county}${String(600_100 + n)}号` }
      : { [field]: value(field, change) }
  const filled = (change: number) => async (handIn: HandIn) => ({
    section,
    changedOn: today,
    patch: patch(change),
    papers: way === 'major' ? [await handIn(login)] : [],
  })
  const approve = say('approve')
  return [
    {
      process: 'institution-update',
      way,
      lane: `${place.code} ${section}`,
      login,
      form: filled(n),
      again: filled(n + 4_000),
      words: {
        review: rounds(
          ...(way === 'returned'
            ? [say('return'), approve]
            : way === 'rejected'
              ? [say('reject')]
              : [approve]),
        ),
      },
      ...(way === 'withdrawn' ? { withdraws: true as const } : {}),
      outcome: way === 'withdrawn' ? 'withdrawn' : way === 'rejected' ? 'rejected' : 'completed',
      pupils: [],
    },
  ]
}
