import { Alert, Button, Flex, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import type { Choice, Task } from '../queries.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { DeskActs } from './DeskActs.tsx'
import { SigningActs } from './SigningActs.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { useBarKeys } from './useBarKeys.ts'
import { useNoting } from './useNoting.ts'
import { VerdictDialog } from './VerdictDialog.tsx'
import { whyNot } from './whyNot.ts'

/** The bar at the foot of a task: the words the desk may say, and what else can be done with it. */
export function DecisionBar({ task }: { task: Task }) {
  const t = useTexts()
  const [chosen, choose] = useState<Choice>()
  const why = whyNot(task, t)
  const signs = task.proposal !== null
  const [helps, setHelps] = useState(false)
  const noting = useNoting(task)
  const keys = useBarKeys(task, why === undefined && !signs, {
    choose,
    note: () => noting.mutate(undefined),
    help: () => setHelps(true),
  })
  return (
    <section
      aria-label={t('办理')}
      style={{
        position: 'sticky',
        insetBlockEnd: 0,
        marginBlockStart: 12,
        background: '#fff',
        borderBlockStart: '1px solid #d9dedb',
        padding: '10px 20px',
        zIndex: 10,
      }}
    >
      <Flex gap={8} align="center" wrap>
        {signs ? (
          <SigningActs task={task} why={why} />
        ) : (
          task.verdicts.map((choice) => (
            <Tooltip key={choice.verdict} title={why}>
              <Button
                type={
                  task.verdicts.length === 1 || (choice.kind === 'forward' && !choice.reason)
                    ? 'primary'
                    : 'default'
                }
                danger={choice.verdict === 'reject'}
                disabled={why !== undefined}
                onClick={() => choose(choice)}
              >
                {choice.title}
              </Button>
            </Tooltip>
          ))
        )}
        <DeskActs task={task} />
        <KeysHelp keys={keys} open={helps} set={setHelps} />
        {noting.error ? <ProblemAlert problem={noting.error} /> : null}
        {task.onBehalfOf === null ? null : (
          <Tag color="processing">{t('代 {{absent}} 办理', { absent: task.onBehalfOf })}</Tag>
        )}
        {why === undefined ? null : <Alert type="info" showIcon title={why} style={{ padding: '2px 8px' }} />}
      </Flex>
      {chosen && why === undefined && !signs ? (
        <VerdictDialog task={task} choice={chosen} close={() => choose(undefined)} />
      ) : null}
    </section>
  )
}
