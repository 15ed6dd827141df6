import type { Verdict } from '../../../../domain/verdicts.ts'
import { unitId } from '../../../../stack/demo/ids.ts'
import { loginAt, type Place } from '../cast.ts'
import type { Draw } from '../draw.ts'
import { say, type Play, type Words, type Word } from '../play.ts'
import type { Pupil } from '../pupils.ts'

const evidence = () => say('submit', { papers: [] })

/** A dispute in which all say this one thing. */
export const agreed = (verdict: Verdict, form: object): Words => ({
  evidence,
  examine: () => say(verdict, form),
  arbitrate: () => say(verdict, form),
  accept: () => say('accept'),
  reconsider: () => say(verdict, form),
})

const jinshui = '410105'
const inZhengzhou = ({ county }: Place) => county.startsWith('4101')

const ways = [
  'one county',
  'counties agree',
  'counties differ',
  'counties agree, appealed',
  'one county, appealed',
  'three children',
  'a false archive',
] as const

/** 问题学籍仲裁, opened by hand: the ways through examination, arbitration and reconsideration. */
export function disputes(n: number, draw: Draw): Play[] {
  const way = ways[n % ways.length] ?? 'one county'
  const alone = way.startsWith('one county') || way === 'a false archive'
  const first = draw.place(({ county }) => (alone ? county !== '410102' : county === jinshui))
  const beside = alone
    ? draw.place(({ county }) => county === first.county)
    : draw.place((place) => inZhengzhou(place) && place.county !== jinshui)
  const children = [draw.pupil(first), draw.pupil(beside)]
  if (way === 'three children') children.push(draw.pupil(draw.place((place) => place.county === jinshui)))
  const [survivor] = children as [Pupil, ...Pupil[]]
  const same: Word = say('same-child', { survivor: survivor.id, kept: survivor.enrolmentId })
  const different = say('different-children', {})
  const falseOne = say('cancel', { cancelled: [children[1]?.id ?? ''] })
  const ruled = way === 'a false archive' ? falseOne : same
  return [
    {
      process: 'dispute',
      way,
      lane: `dispute ${survivor.id}`,
      login: loginAt(first.county, 'officer'),
      form: async () => ({
        named: children.map(({ idNumber, name }) => ({ number: idNumber, name })),
        reason: '两份学籍疑为一名幼儿',
      }),
      words: {
        evidence,
        examine: ({ slot }) => (way === 'counties differ' && slot === unitId(jinshui) ? different : ruled),
        arbitrate: () => (way === 'counties differ' ? different : ruled),
        accept: ({ slot }) =>
          say(way.endsWith('appealed') && slot === unitId(first.code) ? 'appeal' : 'accept'),
        reconsider: () => different,
      },
      outcome: 'completed',
      pupils: children,
    },
  ]
}
