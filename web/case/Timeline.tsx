import { useQuery } from '@tanstack/react-query'
import { Spin, Timeline as Line } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { timelineQuery } from './queries.ts'
import { TimelineEntry } from './TimelineEntry.tsx'

/** Everything that happened with a case, the latest first. */
export function Timeline({ caseId, process }: { caseId: string; process: string }) {
  const { data, error } = useQuery(timelineQuery(caseId))
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return <Spin />
  return (
    <Line
      items={[...data.items].reverse().map((entry) => ({
        key: String(entry.no),
        color: entry.person === null ? 'gray' : 'green',
        content: <TimelineEntry caseId={caseId} process={process} entry={entry} />,
      }))}
    />
  )
}
