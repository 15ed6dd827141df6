import { z } from 'zod'
import { signersLeft } from '../../domain/countersign.ts'
import { effectTitles } from '../../domain/effect-titles.ts'
import { stageOf, type Route } from '../../domain/route.ts'
import { roles } from '../../domain/roles.ts'
import { thenOf } from '../../domain/then.ts'
import type { Verdict } from '../../domain/verdicts.ts'

export const thenSchema = z
  .strictObject({
    to: z.enum(['applicant', 'stage', 'end']),
    title: z.string().nullable().meta({ description: '下一环节' }),
    unit: z.string().nullable(),
    clock: z.string().nullable().meta({ description: '下一环节的时限' }),
    effect: z.string().nullable().meta({ description: '对登记的影响；没有影响的为 null' }),
    signatures: z.array(z.string()).meta({ description: '还须由谁复核、签发' }),
    others: z.array(z.string()).meta({ description: '本环节还有哪些单位没有办理' }),
  })
  .meta({ description: '作出这个决定以后怎样（没有异议、登记没有冲突时）' })

/** What a word would lead to, told before it is given. */
export function thenView(
  route: Route,
  stage: string,
  verdict: Verdict,
  names: ReadonlyMap<string, string>,
  others: readonly string[],
): z.infer<typeof thenSchema> {
  const then = thenOf(route, stage, verdict)
  const ends = then.to === 'end' && verdict !== 'reject' ? route.effects['case.completed'] : undefined
  const effect = route.effects[`${stage}.${verdict}`] ?? ends
  const next = then.to === 'stage' ? then.stage : undefined
  return {
    to: then.to,
    title: next?.title ?? null,
    unit: next ? (names.get(next.unitId) ?? null) : null,
    clock: next ? (route.clocks[next.clock]?.budget ?? null) : null,
    effect: effect === undefined ? null : ((effectTitles as Record<string, string>)[effect] ?? null),
    signatures: signersLeft(stageOf(route, stage), verdict, 0).map((role) => roles[role].title),
    others: [...others],
  }
}
