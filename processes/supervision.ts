import { process } from '../domain/process.ts'
import { parseBudget } from '../domain/time/budget.ts'

/**
 * 督办件: an authority asks one below it to bring cases to an end and to answer for them (R4: daily supervision). It
 * is a case of its own; the cases it speaks of stay where they are. Automatic ones have no filer.
 */
export const supervision = process({
  name: 'supervision',
  code: 'SV',
  title: '督办件',
  article: '第四条',
  formVersion: 2,
  form: (kit) =>
    kit.object({
      addressee: kit.unit({ title: '被督办单位' }),
      cases: kit.cases({ title: '督办的办件' }),
      demand: kit.words({ title: '督办要求', hint: '要求做到什么' }),
      replyDays: kit
        .count(
          { title: '反馈时限', unit: '个工作日', hint: '不填为规定的时限，可以更短' },
          { min: 1, max: 60 },
        )
        .optional(),
    }),
  filedBy: { seat: 'issuer', role: 'supervisor' },
  addressee: ({ addressee }) => addressee,
  check({ replyDays }, policy) {
    const rule = parseBudget(policy.clock('supervision.reply').budget)
    const most = 'workingDays' in rule ? rule.workingDays : undefined
    if (replyDays === undefined || most === undefined || replyDays <= most) return []
    return [{ path: 'replyDays', message: `不能超过规定的 ${String(most)} 个工作日` }]
  },
  workingDays: ({ replyDays }) => (replyDays === undefined ? {} : { 'supervision.reply': replyDays }),
  tasks: {
    reply: {
      title: '反馈',
      by: 'addressee',
      role: 'leader',
      clock: 'supervision.reply',
      verdicts: ['reply'],
    },
    check: {
      title: '核查',
      by: 'issuer',
      role: 'supervisor',
      clock: 'supervision.check',
      verdicts: ['close', 'again', 'circulate', 'summon'],
    },
  },
  // Only 销号 ends it: 再督办, 通报 and 约谈 each want another answer.
  sendsBack: { 'check.again': 'reply', 'check.circulate': 'reply', 'check.summon': 'reply' },
  effects: { 'reply.filed': 'superviseCases' },
  repair: {},
  withdraw: 'never',
  tells: 'supervision',
})
