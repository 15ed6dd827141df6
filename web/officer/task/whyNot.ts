import { timeTitle } from '../../case/time.ts'
import type { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'

/** Why this person cannot decide now; undefined where he can. Buttons are greyed with it and never hidden. */
export function whyNot(task: Task, t: ReturnType<typeof useTexts>): string | undefined {
  if (task.state === 'decided')
    return t('已由 {{who}} 于 {{time}} 办结', {
      who: task.decidedBy ?? '',
      time: task.decidedAt === null ? '' : timeTitle(task.decidedAt),
    })
  if (task.state === 'cancelled') return t('任务已关闭：申请人已撤回，或已移送、提级办理')
  if (task.case.onHold) return t('暂缓办理：同一幼儿有后提出的申请正在办理')
  if (task.case.advancing) return t('上一步刚刚办结，正在转入下一环节，请稍候')
  if (task.barred !== null) return task.barred
  if (task.proposal !== null && !task.may.sign)
    return t('拟办“{{verdict}}”，等待复核、签发', { verdict: task.proposal.verdictTitle })
  if (task.holder !== null && !task.mine) return t('已由 {{who}} 签收', { who: task.holder })
  if (task.may.decide || task.may.sign) return undefined
  return t('轮到 {{unit}} {{role}} 办理', { unit: task.unit ?? '', role: task.roleTitle })
}
