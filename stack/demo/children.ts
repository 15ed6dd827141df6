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
import { childId, enrolmentId, unitId } from './ids.ts'
import { demoInstitutions } from './units.ts'

/** Invented names, all different. */
const surnames = [...'林苏顾白江叶唐陆夏秦沈纪']
const givenNames = ['小满', '知夏', '禾禾', '望舒', '青禾', '星河', '果果', '安然', '沐沐', '暖暖', '石头']

const perInstitution = 7

/** Numbers of nobody: the six digits are the province's own code, under which no ID is given out. */
const province = '410000'

const first17 = (region: string, birth: string, serial: number): string =>
  `${region}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`

const withCheck = (digits: string): string => digits + residentCheckCharacter(digits)

const formal = (idNumber: string): StatusNumber => ({ number: formalNumber(idNumber), kind: 'G' })

interface Invented {
  identity: Identity
  statusNumber: StatusNumber
}

/** The n-th child; some have no citizen's ID, so that every kind of number is to be seen. */
function invent(n: number, county: string): Invented {
  const surname = surnames[n % surnames.length] ?? ''
  const name = `${surname}${givenNames[(n * 5 + Math.floor(n / surnames.length)) % givenNames.length] ?? ''}`
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
  const idNumber = withCheck(first17(province, birth, serial))
  return { identity: { ...child, idType: '1', idNumber }, statusNumber: formal(idNumber) }
}

/** Every child of the demo. Names and numbers are invented; the check characters are right. */
export const demoChildren: readonly Admission[] = demoInstitutions.flatMap(({ code, county }, place) =>
  Array.from({ length: perInstitution }, (_, i) => {
    const key = `${code}:${String(i)}`
    return {
      ...invent(place * perInstitution + i, county),
      id: childId(key),
      enrolmentId: enrolmentId(key),
      provinceId: unitId(province),
      institutionId: unitId(code),
      from: '2025-09-01',
    }
  }),
)

/** Enrols the children of the demo; `at` is the instant from which the register knows them. */
export async function seedChildren(tx: Tx, personal: Personal, at: number): Promise<void> {
  for (const child of demoChildren) await admit(tx, personal, child, at)
}
