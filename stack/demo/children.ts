import { admit, type Admission } from '../../db/children/admit.ts'
import type { Personal } from '../../db/personal/personal.ts'
import type { Tx } from '../../db/sql.ts'
import type { Identity } from '../../domain/identity/key-fields.ts'
import { residentCheckCharacter } from '../../domain/numbers/resident-id.ts'
import {
  formalNumber,
  generatedNumber,
  temporaryNumber,
  type StatusNumber,
} from '../../domain/numbers/status-number.ts'
import { addDays } from '../../domain/time/day.ts'
import { classOf } from './classes.ts'
import { childId, enrolmentId, unitId } from './ids.ts'
import { demoInstitutions } from './units.ts'

/** The first release had seven children in six institutions; they keep their numbers, new ones come after them. */
const first = { institutions: 6, each: 7 }
const perInstitution = 14

/** Invented names, all different: of the first children, and of those who came later. */
const names = [
  {
    surnames: [...'林苏顾白江叶唐陆夏秦沈纪'],
    given: ['小满', '知夏', '禾禾', '望舒', '青禾', '星河', '果果', '安然', '沐沐', '暖暖', '石头'],
  },
  {
    surnames: [...'安柏车丁方甘贺季柳麦宁'],
    given: [
      '一苇',
      '乐乐',
      '云朵',
      '小舟',
      '冬青',
      '半夏',
      '可可',
      '向晚',
      '团团',
      '晴川',
      '桃桃',
      '穗穗',
      '芽芽',
    ],
  },
] as const

const nameOf = (n: number): string => {
  const late = n >= first.institutions * first.each
  const { surnames, given } = late ? names[1] : names[0]
  const round = Math.floor(n / surnames.length)
  return `${surnames[n % surnames.length] ?? ''}${given[(n * 5 + round) % given.length] ?? ''}`
}

/** Which child it is among all, by the place of its institution in the list and its own place there. */
function serialOf(place: number, i: number): number {
  const isFirst = place < first.institutions && i < first.each
  if (isFirst) return place * first.each + i
  const before =
    Math.min(place, first.institutions) * first.each + (place < first.institutions ? first.each : 0)
  return first.institutions * first.each + place * perInstitution + i - before
}

/** Numbers of nobody: the six digits are the province's own code, under which no ID is given out. */
const province = '410000'

const first17 = (region: string, birth: string, serial: number): string =>
  `${region}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`

const withCheck = (digits: string): string => digits + residentCheckCharacter(digits)

/** An ID number of nobody, with the right check character. */
export const demoCitizen = (birth: string, serial: number): string =>
  withCheck(first17(province, birth, serial))

const formal = (idNumber: string): StatusNumber => ({ number: formalNumber(idNumber), kind: 'G' })

interface Invented {
  identity: Identity
  statusNumber: StatusNumber
}

/** The n-th child; some have no citizen's ID, so that every kind of number is to be seen. */
function invent(n: number, county: string): Invented {
  const name = nameOf(n)
  const sex = n % 2 === 0 ? 'male' : 'female'
  const birth = addDays('2020-09-01', (n * 37) % 1000)
  const serial = 2 * n + (sex === 'male' ? 1 : 2)
  const child = { name, sex, birth } as const
  const generated = { number: generatedNumber(county, birth, serial), kind: 'J' } as const
  if (n % 14 === 5) return { identity: { ...child, idType: 'Z', idNumber: null }, statusNumber: generated }
  if (n % 14 === 9) {
    const number = temporaryNumber(county, birth, serial)
    return { identity: { ...child, idType: 'Z', idNumber: null }, statusNumber: { number, kind: 'L' } }
  }
  if (n === 12)
    return {
      identity: { ...child, idType: '6', idNumber: withCheck(first17('810000', birth, serial)) },
      statusNumber: generated,
    }
  if (n === 26) return { identity: { ...child, idType: 'A', idNumber: 'XQ2024017' }, statusNumber: generated }
  const idNumber = demoCitizen(birth, serial)
  return { identity: { ...child, idType: '1', idNumber }, statusNumber: formal(idNumber) }
}

const admission = (code: string, i: number, child: Invented): Admission => {
  const key = `${code}:${String(i)}`
  return {
    ...child,
    id: childId(key),
    enrolmentId: enrolmentId(key),
    provinceId: unitId(province),
    institutionId: unitId(code),
    from: '2025-09-01',
  }
}

/** Twins of one sex, one of each pair in either kindergarten of 西工区: their numbers are easily mixed up. */
const twins: readonly Admission[] = [
  { surname: '霍', given: ['朝朝', '暮暮'], birth: '2021-06-06', serial: 901 },
  { surname: '闻', given: ['东东', '西西'], birth: '2022-04-04', serial: 905 },
].flatMap(({ surname, given, birth, serial }, pair) =>
  given.map((name, n) => {
    const idNumber = demoCitizen(birth, serial + 2 * n)
    const child = { name: surname + name, sex: 'male', birth, idType: '1', idNumber } as const
    const code = n === 0 ? '1141900009' : '1141900010'
    return admission(code, perInstitution + pair, { identity: child, statusNumber: formal(idNumber) })
  }),
)

/** Every child of the demo. Names and numbers are invented; the check characters are right. */
export const demoChildren: readonly Admission[] = [
  ...demoInstitutions.flatMap(({ code, county }, place) =>
    Array.from({ length: perInstitution }, (_, i) => admission(code, i, invent(serialOf(place, i), county))),
  ),
  ...twins,
]

/** Enrols the children of the demo in their classes of that year; `at` is the instant from which the register knows them. */
export async function seedChildren(
  tx: Tx,
  personal: Personal,
  schoolYear: number,
  at: number,
): Promise<void> {
  for (const institution of demoInstitutions)
    for (const child of demoChildren.filter(
      ({ institutionId }) => institutionId === unitId(institution.code),
    ))
      await admit(
        tx,
        personal,
        { ...child, classId: classOf(institution, child.identity.birth, schoolYear) },
        at,
      )
}
