import { z } from 'zod'

/** Facts a form field carries besides its type: label, hint with the article, widget of the console. */
export interface FieldFacts {
  title: string
  hint?: string
  article?: string
  widget?: 'text' | 'textarea' | 'date' | 'category' | 'attachments' | 'extra' | 'child' | 'proofs'
  /** The words an option is shown with. */
  choices?: Readonly<Record<string, string>>
  /** A personal value: sealed where it is kept, masked like this where it is shown to others. */
  personal?: 'name' | 'id-number'
}

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isRealDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** What a declaration builds its form from: zod, and the field kinds of this product. Objects are always strict. */
export const kit = {
  object: z.strictObject,
  choice: z.enum,
  /** One of several, each with the word it is shown with. */
  option: <const Choices extends Readonly<Record<string, string>>>(facts: FieldFacts, choices: Choices) =>
    z.enum(Object.keys(choices) as (keyof Choices & string)[]).meta({ ...facts, choices }),
  /** Something that must have been done before one goes on. */
  tick: (facts: FieldFacts) =>
    z
      .boolean()
      .refine((done) => done, { error: '确认后才能继续' })
      .meta({ ...facts }),
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
  /** A legal day, `2026-11-23`, Asia/Shanghai. */
  day: (facts: FieldFacts) =>
    z
      .string()
      .regex(dayPattern, { error: '日期应为 2026-11-23 这样的形式' })
      .refine(isRealDay, { error: '没有这一天' })
      .meta({ widget: 'date', ...facts }),
  /** A code of the change catalogue that holds in the applicant's county. */
  category: (facts: FieldFacts) =>
    z
      .string()
      .min(1)
      .max(40)
      .meta({ widget: 'category', ...facts }),
  /** Fields the category adds; their schema is data, checked by the process. */
  extra: (facts: FieldFacts) => z.record(z.string().max(40), z.json()).meta({ widget: 'extra', ...facts }),
  /** Ids of uploaded papers. */
  attachments: (facts: FieldFacts, max = 20) =>
    z
      .array(z.uuid())
      .max(max)
      .meta({ widget: 'attachments', ...facts }),
}

export type Kit = typeof kit

export type FormSchema<Form> = z.ZodType<Form>
