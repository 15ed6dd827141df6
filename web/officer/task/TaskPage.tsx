import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Flex, Spin } from 'antd'
import { problemOf } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { Watermark } from '../../app/Watermark.tsx'
import { CaseHead } from '../../case/CaseHead.tsx'
import { caseQuery } from '../../case/queries.ts'
import { StepBar } from '../../case/StepBar.tsx'
import { taskQuery } from '../queries.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { TaskBody } from './TaskBody.tsx'

/** A task on one screen: what would change, the papers, the history, and below them what may be decided. */
export function TaskPage() {
  const { id } = useParams({ from: '/inside/tasks/$id' })
  const { data: task, error } = useQuery(taskQuery(id))
  const caseId = task?.case.id ?? ''
  const { data: kase } = useQuery({ ...caseQuery(caseId), enabled: task !== undefined })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!task) return <Spin />
  const due = { caseId, ...task.case }
  const stages = kase?.stages ?? []
  return (
    <>
      {task.form === null ? null : <Watermark />}
      <CaseHead item={task.case} stages={stages} due={due} />
      <Flex vertical gap={12}>
        <Card size="small">
          <StepBar stages={stages} due={due} holder={task.holder} />
        </Card>
        <TaskBody task={task} links={kase?.links ?? []} />
      </Flex>
      <DecisionBar key={id} task={task} />
    </>
  )
}
