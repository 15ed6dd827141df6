import { useMe } from '../app/session/useMe.ts'
import type { Case } from '../case/queries.ts'
import { lastDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'

/** In one paragraph: who has it now, until when, and how one will hear of it. */
export function WhatNow({ kase }: { kase: Case }) {
  const t = useTexts()
  const { now } = useMe()
  const at = (wanted: string) => kase.stages.find(({ state }) => state === wanted)
  // It may be on its way to the first desk still.
  const current = at('current') ?? (kase.outcome === null ? at('to-come') : undefined)
  if (!current) return <p>{kase.outcomeTitle}</p>
  return (
    <p>
      {t('接下来由{{unit}}{{role}}办理“{{step}}”', {
        unit: current.unit ?? '',
        role: current.roleTitle,
        step: current.title,
      })}
      {kase.dueAt === null ? null : t('，应在 {{day}} 前办结', { day: lastDayTitle(kase.dueAt, now) })}
      {t('。如被退回补正，会出现在“我的填报”最上方，并发邮件通知。')}
    </p>
  )
}
