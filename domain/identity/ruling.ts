import type { FormSchema, Kit } from '../kit.ts'
import { wordsOf } from '../words.ts'
import { idTypes, normaliseIdText, type IdType } from './id-types.ts'
import { readResidentId } from '../numbers/resident-id.ts'
import type { Day } from '../time/day.ts'
import { afterChanges, keyFields, type Changes, type Identity, type KeyField } from './key-fields.ts'

/** Whose an ID number is. An empty one says that the child has none for now. */
export interface RuledNumber {
  child: string
  idNumber: string
  /** Left out: a resident ID, or other where there is no number. */
  idType?: IdType | undefined
  /** The child has been registered under another's birth date and sex, too: those of the number are right (R26a). */
  withBirth?: boolean | undefined
}

interface Numbered {
  /** Children left out keep the number they have. */
  numbers?: readonly RuledNumber[] | undefined
}

/** What an outcome of a dispute says of the register, beside the word itself. */
export interface Rulings {
  /** All other children of the case merge into the survivor. `kept` is the place it goes on in; null where none is open. */
  'same-child': Numbered & { survivor: string; kept: string | null }
  /** Both (all) stay; one may be told to correct a key field. */
  'different-children': Numbered & { order?: { child: string; field: KeyField } | undefined }
  /** False archives; not necessarily all of the case. */
  cancel: Numbered & { cancelled: readonly string[] }
}

export type RulingWord = keyof Rulings

/** A word with what it says. */
export type Ruling = { [W in RulingWord]: { outcome: W; ruling: Rulings[W] } }[RulingWord]

/** More children than any case has; a form must have some end. */
const most = 50

const child = (kit: Kit) => kit.child({ title: '幼儿' })

const numbers = (kit: Kit) =>
  kit
    .list(
      { title: '证件号码的归属', hint: '只填登记要更改的幼儿；暂无号码的留空' },
      kit.object({
        child: child(kit),
        idNumber: kit.idNumber(keyFields.idNumber),
        idType: kit.option(keyFields.idType, wordsOf(idTypes)).optional(),
        withBirth: kit
          .yesNo({
            title: '出生日期、性别按证件号登记',
            hint: '查明登记的出生日期、性别也有误的选“是”',
          })
          .optional(),
      }),
      { min: 0, max: most },
    )
    .optional()

/** What is filled in with each outcome. It is personal, so it is sealed. */
export const rulingForms = {
  'same-child': (kit) =>
    kit.object({
      survivor: kit.child({ title: '保留的学籍', hint: '其他学籍并入这一学籍' }),
      kept: kit
        .id({ title: '保留的在园登记', hint: '都不在园的选“无”；其他在园登记作废', widget: 'enrolment' })
        .nullable(),
      numbers: numbers(kit),
    }),
  'different-children': (kit) =>
    kit.object({
      numbers: numbers(kit),
      order: kit
        .object({ child: child(kit), field: kit.option({ title: '关键信息' }, wordsOf(keyFields)) })
        .meta({ title: '责令更改关键信息' })
        .optional(),
    }),
  cancel: (kit) =>
    kit.object({
      cancelled: kit.list({ title: '注销的虚假学籍' }, child(kit), { min: 1, max: most }),
      numbers: numbers(kit),
    }),
} as const satisfies { [W in RulingWord]: (kit: Kit) => FormSchema<Rulings[W]> }

/** A ruling that was parsed by its form when it was given; undefined for a word that rules nothing. */
export const rulingOf = (outcome: string, ruling: object): Ruling | undefined =>
  Object.hasOwn(rulingForms, outcome) ? ({ outcome, ruling } as Ruling) : undefined

const typeOf = ({ idNumber, idType }: RuledNumber): IdType =>
  idType ?? (normaliseIdText(idNumber) === '' ? 'Z' : '1')

/** What a number ruled for the child changes of its identity; a number that cannot be read brings nothing with it. */
function changesBy(ruled: RuledNumber, today: Day): Changes {
  const changes = { idType: typeOf(ruled), idNumber: ruled.idNumber }
  const read =
    ruled.withBirth === true && changes.idType === '1' ? readResidentId(ruled.idNumber, today) : undefined
  return read?.ok ? { ...changes, birth: read.value.birth, sex: read.value.sex } : changes
}

/** The identity as a number ruled for the child makes it. */
export const withNumber = (identity: Identity, ruled: RuledNumber, today: Day): Identity =>
  afterChanges(identity, changesBy(ruled, today))

/** The children of the case whose archives the ruling closes. */
export function closedBy({ outcome, ruling }: Ruling, children: readonly string[]): readonly string[] {
  switch (outcome) {
    case 'same-child':
      return children.filter((id) => id !== ruling.survivor)
    case 'different-children':
      return []
    case 'cancel':
      return ruling.cancelled
  }
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort()

const sortedNumbers = ({ numbers = [] }: Numbered) =>
  numbers
    .map((each) => ({
      child: each.child,
      idType: typeOf(each),
      idNumber: normaliseIdText(each.idNumber),
      ...(each.withBirth === true ? { withBirth: true } : {}),
    }))
    .sort((a, b) => (a.child < b.child ? -1 : 1))

const said = ({ outcome, ruling }: Ruling): unknown => {
  switch (outcome) {
    case 'same-child':
      return [ruling.survivor, ruling.kept]
    case 'different-children':
      return ruling.order ? [ruling.order.child, ruling.order.field] : null
    case 'cancel':
      return sorted(ruling.cancelled)
  }
}

/** One text for one decision, in whatever order and spelling it was given. It holds ID numbers: hash it under a key. */
export const canonical = (decision: Ruling): string =>
  JSON.stringify([decision.outcome, said(decision), sortedNumbers(decision.ruling)])
