import type { Office } from '../../acts/office.ts'
import { classTitles } from '../../db/children/classes.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { maskName } from '../../db/personal/mask.ts'
import type { Answers } from '../../domain/process.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { answersSchemaOf } from './process.ts'

/** What somebody ticked, chose or wrote with a verdict. */
export interface Answered {
  process: string
  stage: string
  verdict: Verdict
  form: Answers
}

interface AnswerField {
  title?: string
  widget?: string
  choices?: Readonly<Record<string, string>>
}

interface Answer {
  field: string
  title: string
  value: boolean | string | string[]
}

const fieldsOf = ({ process, stage, verdict }: Answered) =>
  (answersSchemaOf(process, stage, verdict)?.['properties'] ?? {}) as Readonly<Record<string, AnswerField>>

/** Answers by the titles and words their form has; papers stand among the papers, and an id by what it names. */
export function answersView(given: Answered, named: ReadonlyMap<string, string>): Answer[] {
  const fields = fieldsOf(given)
  return Object.entries(given.form).flatMap(([field, value]) => {
    const { title = field, widget, choices } = fields[field] ?? {}
    if (value === undefined || widget === 'attachments') return []
    const word =
      typeof value === 'string'
        ? (choices?.[value] ?? named.get(value) ?? value)
        : typeof value === 'boolean'
          ? value
          : [...value]
    const unnamed = widget === 'child' && word === value
    return unnamed ? [] : [{ field, title, value: word }]
  })
}

/** What the ids among such answers name: classes, and for those who may read the content children, masked. */
export async function namedAmong(
  { pool, personal }: Office,
  all: readonly Answered[],
  content: boolean,
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (wanted: string): string[] =>
    all.flatMap((given) => {
      const fields = fieldsOf(given)
      return Object.entries(given.form).flatMap(([field, value]) =>
        fields[field]?.widget === wanted && typeof value === 'string' ? [value] : [],
      )
    })
  const children = content ? idsOf('child') : []
  const [classes, identities] = await Promise.all([
    classTitles(pool, idsOf('class')),
    identitiesOf(pool, personal, children),
  ])
  const names = [...identities].map(([id, { name }]) => [id, maskName(name)] as const)
  return new Map([...classes, ...names])
}
