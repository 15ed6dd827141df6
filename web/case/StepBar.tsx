import { Steps } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { DueTag, type Due } from './DueTag.tsx'
import type { Stage } from './queries.ts'
import { momentTitle } from './time.ts'

const states = {
  done: 'finish',
  current: 'process',
  'to-come': 'wait',
  skipped: 'wait',
} as const satisfies Record<Stage['state'], string>

/** Where a case is: steps done with their verdict, the current one with its desk and due date, and what is to come. */
export function StepBar({
  stages,
  due,
  holder,
}: {
  stages: readonly Stage[]
  due: Due
  holder: string | null
}) {
  const t = useTexts()
  const at = stages.findIndex(({ state }) => state === 'current')
  const under = ({ state, unit, phone, roleTitle, verdictTitle, decidedAt }: Stage, n: number) => {
    const desk = `${unit ?? ''} ${roleTitle}`
    if (state === 'current')
      return (
        <>
          <div>
            {desk}
            {holder === null ? null : ` · ${holder}`}
          </div>
          {phone === null ? null : <div>{t('电话 {{phone}}', { phone })}</div>}
          <DueTag {...due} />
        </>
      )
    if (state === 'skipped' || (state === 'to-come' && n < at)) return t('未经过')
    if (state === 'to-come') return desk
    return (
      <>
        <div>{desk}</div>
        {verdictTitle} {decidedAt === null ? null : momentTitle(decidedAt)}
      </>
    )
  }
  return (
    <nav aria-label={t('办理进度')}>
      <Steps
        size="small"
        current={at === -1 ? stages.length : at}
        items={stages.map((stage, n) => ({
          key: stage.stage,
          // As wide as the others, so that neither a date nor a skipped step stands out of the bar.
          style: { flex: '1 1 0', minInlineSize: 0 },
          title: stage.title,
          status: states[stage.state],
          content: under(stage, n),
        }))}
      />
    </nav>
  )
}
