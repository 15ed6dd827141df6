import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../texts/texts.ts'
import { linesOf, type FieldSchema } from './formWords.ts'
import { useFullNumbers } from './fullNumbers.ts'
import { processQuery, type Happened } from './queries.ts'
import { useNames } from './useNames.ts'

interface Ruled {
  caseId: string
  process: string
  entry: Happened
}

/** What was ruled, field by field, with the titles of the ruling's own form. */
export function Ruling({ caseId, process: name, entry: { no, stage, verdict, ruling } }: Ruled) {
  const t = useTexts()
  const names = useNames(caseId)
  const numbers = useFullNumbers(caseId)
  const { data: process } = useQuery(processQuery(name))
  const words = process?.tasks
    .find((task) => task.stage === stage)
    ?.verdicts.find((choice) => choice.verdict === verdict)
  const properties = (words?.form?.['properties'] ?? {}) as Record<string, FieldSchema>
  const said = JSON.parse(JSON.stringify(ruling ?? {}), (_, value: unknown) =>
    value === '' ? t('无') : value,
  ) as Record<string, unknown>
  const lines = Object.entries(properties).flatMap(([key, field]) =>
    linesOf({ [key]: field }, said, { categories: [], names }).map((line) =>
      field.properties ? { ...line, title: `${field.title ?? ''} · ${line.title}` } : line,
    ),
  )
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {lines.map(({ path, title, text }) => (
        <li key={path}>
          {title}：{numbers.get(`ruling.${String(no)}.${path}`) ?? text}
        </li>
      ))}
    </ul>
  )
}
