import { z } from 'zod'
import { openForm } from '../../acts/forms.ts'
import type { Office } from '../../acts/office.ts'
import { policyAsFiled } from '../../acts/policy/inForce.ts'
import { currentOf } from '../../acts/readings.ts'
import type { CaseRow } from '../../db/cases.ts'
import { statuses } from '../../domain/outcome.ts'
import { checkedRules, type RuleResult } from '../../domain/rules.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processNamed } from '../../processes/index.ts'

export const ruleSchema = z
  .strictObject({
    title: z.string(),
    article: z.string(),
    state: z
      .enum(['holds', 'wrong', 'unchecked'])
      .meta({ description: 'unchecked：前面的规则不符，没有再核对' }),
    wrong: z.array(z.string()).meta({ description: '不符之处' }),
  })
  .meta({ id: 'CheckedRule' })

/**
 * Whether the form of an open case still holds by the rules it was filed under, beside the register as it is now: the same
 * check as at the door. Empty for a case that has ended, since the register holds what it wrote.
 */
export async function rulesView(office: Office, kase: CaseRow): Promise<z.infer<typeof ruleSchema>[]> {
  const process = processNamed(kase.process)
  if (!process || !statuses[kase.status].open) return []
  const now = office.time.now()
  const late: RuleResult[] = process.filing
    ? [
        {
          title: '在规定期限内申报',
          article: kase.route.clocks[process.filing.clock]?.source ?? process.article,
          state: kase.lateFiling ? 'wrong' : 'holds',
          wrong: kase.lateFiling ? ['逾期申报'] : [],
        },
      ]
    : []
  if (!process.check || !process.rules) return late.map(shown)
  const form = await openForm(office.pool, office, kase.id, kase.formNo)
  const current = await currentOf(office.pool, office, process, {
    applicantId: kase.applicantId,
    form,
    recordedBy: now,
  })
  const policy = await policyAsFiled(office.pool, office, kase)
  const errors = process.check(form, policy, { today: dayOf(now), filedOn: dayOf(kase.filedAt), current })
  return [...checkedRules(process.rules, errors, process.article), ...late].map(shown)
}

const shown = ({ wrong, ...rule }: RuleResult) => ({ ...rule, wrong: [...wrong] })
