import { useQuery } from '@tanstack/react-query'
import { linesOf, type FieldSchema } from './formWords.ts'
import { processQuery, type Happened } from './queries.ts'
import { useNames } from './useNames.ts'

interface Ruled {
  caseId: string
  process: string
  entry: Happened
}

/** What was ruled, field by field, with the titles of the ruling's own form. */
export function Ruling({ caseId, process: name, entry: { stage, verdict, ruling } }: Ruled) {
  const names = useNames(caseId)
  const { data: process } = useQuery(processQuery(name))
  const words = process?.tasks
    .find((task) => task.stage === stage)
    ?.verdicts.find((choice) => choice.verdict === verdict)
  const properties = (words?.form?.['properties'] ?? {}) as Record<string, FieldSchema>
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {linesOf(properties, ruling ?? {}, { categories: [], names }).map(({ path, title, text }) => (
        <li key={path}>
          {title}：{text}
        </li>
      ))}
    </ul>
  )
}
