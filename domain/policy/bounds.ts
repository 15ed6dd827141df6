import type { FormError } from '../form-error.ts'
import { isBudget } from '../time/budget.ts'
import { addDays, dayOf, type Day, type Instant } from '../time/day.ts'
import type { Change, ClockChange } from './change.ts'
import { own } from './edit.ts'
import { noticeOf } from './ladder.ts'
import { overlays } from './packs.ts'
import type { ClockRule, PolicyView } from './pack.ts'
import { wrongValue } from './setting.ts'

/** Longer than any transaction lives (60 s idle, 4 s a statement). */
const stillRunning = 5 * 60_000

/**
 * The first day from which a change may hold: the next one. So no filing that is under way when the change is
 * confirmed can have seen another policy than the one it will be judged by.
 */
export const earliestFrom = (at: Instant): Day => addDays(dayOf(at + stillRunning), 1)

const unknown = (message: string): FormError[] => [{ path: 'change.key', message }]

function wrongInClock(rule: ClockRule | undefined, change: ClockChange): FormError[] {
  if (!rule) return unknown('政策包没有这个期限')
  const errors: FormError[] = []
  if (change.budget === undefined && change.endsAt === undefined && change.rungs === undefined)
    errors.push({ path: 'change.value', message: '请写明要改什么' })
  if (change.budget !== undefined && !isBudget(change.budget))
    errors.push({
      path: 'change.value.budget',
      message: '期限应为 5wd（工作日）、1mo（月）或 2026-07-25（日期）',
    })
  for (const [name, day] of Object.entries(change.rungs ?? {})) {
    const path = `change.value.rungs.${name}`
    const rung = rule.rungs.find((each) => each.name === name)
    if (!rung) errors.push({ path, message: '这个期限没有这一级催办' })
    // A reminder stays a reminder, and nobody gets a card before he is late.
    else if (noticeOf(rung) !== noticeOf({ ...rung, day }))
      errors.push({ path, message: '到期前、后的催办不能互换' })
  }
  return errors
}

/** What is wrong with a change to the policy that stands above the unit; empty where it may be proposed. */
export function wrongIn(change: Change, above: PolicyView): FormError[] {
  switch (change.kind) {
    case 'clock':
      return change.value === null ? [] : wrongInClock(own(above.clocks, change.key), change.value)
    case 'stage':
      return Object.hasOwn(above.stages, change.key) ? [] : unknown('政策包没有把这个环节交由政策决定')
    case 'setting': {
      const setting = own(above.settings, change.key)
      if (!setting) return unknown('政策包没有这一项')
      const message = change.value === null ? undefined : wrongValue(setting, change.value)
      return message === undefined ? [] : [{ path: 'change.value', message }]
    }
    case 'overlay':
      return change.value === null || Object.hasOwn(overlays, change.value)
        ? []
        : [{ path: 'change.value', message: '没有这个政策包' }]
  }
}
