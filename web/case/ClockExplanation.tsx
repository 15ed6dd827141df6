import { useQuery } from '@tanstack/react-query'
import { Alert, Drawer, Spin, Tabs } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { ClockOfStep } from './ClockOfStep.tsx'
import { clockQuery, type Clock } from './queries.ts'

/** The clock that counts down now comes first. */
const current = (clocks: readonly Clock[]): string | undefined => {
  const running = clocks.filter(({ stoppedAt }) => stoppedAt === null)
  return keyOf(running[running.length - 1] ?? clocks[clocks.length - 1])
}

/** Without a space: ids are made of it, and a space would end one. */
const keyOf = (clock: Clock | undefined) => clock && `${clock.name}/${clock.slot}/${String(clock.round)}`

/** Why the due date is that day: every clock of the case, day by day, with its source. */
export function ClockExplanation({ caseId, close }: { caseId: string; close: () => void }) {
  const t = useTexts()
  const { data, error } = useQuery(clockQuery(caseId))
  const items = data?.items ?? []
  return (
    <Drawer open onClose={close} size={560} title={t('期限是怎样算出来的')}>
      {error ? <ProblemAlert problem={problemOf(error)} /> : null}
      {data === undefined && !error ? <Spin /> : null}
      {data && items.length === 0 ? <Alert type="info" title={t('本件没有期限')} /> : null}
      {data && items.length > 0 ? (
        <>
          <Tabs
            defaultActiveKey={current(items) ?? ''}
            items={items.map((clock) => ({
              key: keyOf(clock) ?? '',
              label:
                clock.round > 1
                  ? t('{{title}}（第 {{n}} 次）', { title: clock.title, n: clock.round })
                  : clock.title,
              children: <ClockOfStep clock={clock} />,
            }))}
          />
          <p>
            {t('适用政策')}：{data.policy.pack.title ?? data.policy.pack.name} {data.policy.pack.version}
            {data.policy.overlay
              ? ` · ${data.policy.overlay.title ?? data.policy.overlay.name} ${data.policy.overlay.version}`
              : null}
          </p>
        </>
      ) : null}
    </Drawer>
  )
}
