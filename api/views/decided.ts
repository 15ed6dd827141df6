import { z } from 'zod'
import type { Decided } from '../../acts/decide.ts'
import type { ApiDeps } from '../deps.ts'
import { verdictSchema } from './desks.ts'
import { movedSchema, movedView, standingView } from './moved.ts'

export const decidedSchema = z.strictObject({
  taskId: z.uuid(),
  verdict: verdictSchema,
  no: z.int().meta({ description: '在办理过程中的序号' }),
  proposed: z.boolean().meta({ description: '拟办，等待复核、签发；尚未作出决定' }),
  advancing: z.boolean().meta({ description: '决定已经生效；正在转入下一环节' }),
  case: movedSchema,
})

/** What a verdict or signature came to. A proposal stirs no story, so nothing is handed over for it. */
export async function decidedView(
  deps: ApiDeps,
  { caseId, taskId, verdict, no, proposed = false }: Omit<Decided, 'proposed'> & { proposed?: boolean },
  waitMs: number,
): Promise<z.infer<typeof decidedSchema>> {
  const moved = proposed ? await standingView(deps.office, caseId) : await movedView(deps, caseId, waitMs)
  return { taskId, verdict, no, proposed, advancing: moved.advancing, case: moved }
}
