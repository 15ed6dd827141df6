import { Alert } from 'antd'
import { budgetText } from '../../case/budget.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Choice, Task } from '../queries.ts'

/** What a word will do, told before it counts: the register, the next desk, the clock. */
export function EffectPreview({ task, choice }: { task: Task; choice: Choice }) {
  const t = useTexts()
  const { then } = choice
  const next = {
    applicant: t('办件退给 {{unit}}，补正后回到本环节', { unit: task.case.applicant ?? '' }),
    stage: t('转入 {{title}}（{{unit}}）', { title: then.title ?? '', unit: then.unit ?? '' }),
    end: choice.verdict === 'reject' ? t('本件以“审核不通过”办结') : t('本件办结'),
  }[then.to]
  const changes = then.effect === null ? [] : (task.changes ?? [])
  const lines = [
    ...(then.signatures.length === 0
      ? []
      : [t('还须 {{roles}} 签署后才作出决定', { roles: then.signatures.join('、') })]),
    ...(then.effect === null ? [t('登记不变')] : [then.effect]),
    ...changes.map(
      ({ title, before, after }) => `${title}：${before ?? t('（空）')} → ${after ?? t('（空）')}`,
    ),
    ...(then.others.length === 0 ? [] : [t('{{units}} 办理本环节后：', { units: then.others.join('、') })]),
    next,
    ...(then.clock === null ? [] : [t('下一环节时限 {{budget}}', { budget: budgetText(then.clock, t) })]),
    then.to === 'applicant'
      ? choice.suspends
        ? t('补正期间中止计时')
        : t('期限继续计算')
      : t('本环节停止计时'),
  ]
  return (
    <Alert
      type="info"
      title={t('确认以后')}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  )
}
