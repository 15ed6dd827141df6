import { z } from 'zod'

/** Facts a form field carries besides its type: label, hint with the article, widget of the console. */
export interface FieldFacts {
  title: string
  hint?: string
  article?: string
  widget?:
    | 'text'
    | 'textarea'
    | 'date'
    | 'category'
    | 'attachments'
    | 'extra'
    | 'section'
    | 'child'
    | 'proofs'
    | 'unit'
    | 'cases'
    | 'class'
    | 'enrolment'
    | 'identity'
    | 'tick'
  /** The field beside this one whose value decides: which section is changed, which child it is. */
  by?: string
  /** Only the system fills it in; it is on no screen. */
  system?: true
  /** What is said where the pattern does not fit. */
  wrong?: string
  /** Behind a number: 平方米, 间, 册. */
  unit?: string
  /** The words an option is shown with. */
  choices?: Readonly<Record<string, string>>
  /** A personal value: sealed where it is kept, masked like this where it is shown to others. */
  personal?: 'name' | 'phone' | 'id-number'
  /** A major matter 重要事项: its change needs the licence or the written approval. */
  major?: true
}

export interface Bounds {
  min: number
  max: number
}

/** A mobile or a fixed-line number with its area code, `0371-66668888`. */
const phonePattern = /^(1\d{10}|0\d{2,3}-\d{7,8}(-\d{1,5})?)$/

const wrongPhone = '电话应为 11 位手机号，或 0371-66668888 这样的形式'

const wrongDay = '日期应为 2026-11-23 这样的形式'

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Nothing of this field lies outside these years, and the database has no year 0. */
const isOfOurTime = (text: string): boolean => text >= '1900' && text < '2200'

const isRealDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** A legal day somebody gives, `2026-11-23`, Asia/Shanghai: in a form, in an address, in a file. */
export const legalDay = z
  .string()
  .regex(dayPattern, { error: wrongDay })
  .refine(isRealDay, { error: '没有这一天' })
  .refine(isOfOurTime, { error: '年份应在 1900 至 2199 之间' })

/** What a declaration builds its form from: zod, and the field kinds of this product. Objects are always strict. */
export const kit = {
  object: z.strictObject,
  choice: z.enum,
  /** One of several, each with the word it is shown with. */
  option: <const Choices extends Readonly<Record<string, string>>>(facts: FieldFacts, choices: Choices) =>
    z.enum(Object.keys(choices) as (keyof Choices & string)[]).meta({ ...facts, choices }),
  /** A whole number of something. */
  count: (facts: FieldFacts, { min, max }: Bounds) =>
    z
      .int()
      .min(min)
      .max(max)
      .meta({ ...facts }),
  /** A measured number or a sum in yuan, to the second decimal. */
  amount: (facts: FieldFacts, { min, max }: Bounds) =>
    z
      .number()
      .min(min)
      .max(max)
      .multipleOf(0.01)
      .meta({ ...facts }),
  yesNo: (facts: FieldFacts) => z.boolean().meta({ ...facts }),
  /** Digits of a fixed length, such as an area code. */
  digits: (facts: FieldFacts, length: number) => {
    const wrong = `应为 ${String(length)} 位数字`
    return z
      .string()
      .regex(new RegExp(`^\\d{${String(length)}}$`), { error: wrong })
      .meta({ ...facts, wrong })
  },
  phone: (facts: FieldFacts) =>
    z
      .string()
      .regex(phonePattern, { error: wrongPhone })
      .meta({ ...facts, personal: 'phone', wrong: wrongPhone }),
  /** Something that must have been done before one goes on. */
  tick: (facts: FieldFacts) =>
    z
      .boolean()
      .refine((done) => done, { error: '确认后才能继续' })
      .meta({ widget: 'tick', ...facts }),
  /** A person's name as typed; what is right about it is checked by the process. */
  personName: (facts: FieldFacts) =>
    z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta({ ...facts, personal: 'name' }),
  /** The number of an identity paper as typed; an empty one says that there is none. */
  idNumber: (facts: FieldFacts) =>
    z
      .string()
      .trim()
      .max(40)
      .meta({ ...facts, personal: 'id-number' }),
  /** Id of a row of the register that the form itself shows. */
  id: (facts: FieldFacts) => z.uuid().meta({ ...facts }),
  /** Several of one kind. */
  list: <Item extends z.ZodType>(facts: FieldFacts, item: Item, { min, max }: Bounds) =>
    z
      .array(item)
      .min(min)
      .max(max)
      .meta({ ...facts }),
  /** Id of a child of the register. */
  child: (facts: FieldFacts) => z.uuid().meta({ widget: 'child', ...facts }),
  /** Uploaded papers, each with its kind as the policy names them. */
  proofs: (facts: FieldFacts, max = 20) =>
    z
      .array(z.strictObject({ kind: z.string().min(1).max(40), attachment: z.uuid() }))
      .max(max)
      .meta({ widget: 'proofs', ...facts }),
  /** One line of words; `max` in characters. */
  line: (facts: FieldFacts, max = 50) =>
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      .meta({ ...facts }),
  /** Several lines of words. */
  words: (facts: FieldFacts, max = 2000) =>
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      .meta({ widget: 'textarea', ...facts }),
  day: (facts: FieldFacts) => legalDay.meta({ widget: 'date', wrong: wrongDay, ...facts }),
  /** A code of the change catalogue that holds in the applicant's county. */
  category: (facts: FieldFacts) =>
    z
      .string()
      .min(1)
      .max(40)
      .meta({ widget: 'category', ...facts }),
  /** Fields the category adds; their schema is data, checked by the process. */
  extra: (facts: FieldFacts) => z.record(z.string().max(40), z.json()).meta({ widget: 'extra', ...facts }),
  /** A unit of the tree. */
  unit: (facts: FieldFacts) => z.uuid().meta({ widget: 'unit', ...facts }),
  /** Ids of cases, at least one. */
  cases: (facts: FieldFacts, max = 1000) =>
    z
      .array(z.uuid())
      .min(1)
      .max(max)
      .meta({ widget: 'cases', ...facts }),
  /** Ids of uploaded papers. */
  attachments: (facts: FieldFacts, max = 20) =>
    z
      .array(z.uuid())
      .max(max)
      .meta({ widget: 'attachments', ...facts }),
}

export type Kit = typeof kit

export type FormSchema<Form> = z.ZodType<Form>
