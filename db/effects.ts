import type { TaskKey } from '../domain/journal.ts'
import type { Answers } from '../domain/process.ts'
import type { Sql } from './sql.ts'

export interface EffectKey extends TaskKey {
  caseId: string
  verdict: string
}

/** Verdicts of a case whose bound effect has neither been done nor refused yet, oldest first. */
export const outstanding = (
  tx: Sql,
  caseId: string,
  bound: readonly string[],
): Promise<(TaskKey & { verdict: string })[]> => tx<(TaskKey & { verdict: string })[]>`
  SELECT t.stage, t.slot, t.round, t.verdict FROM tasks t
  WHERE t.case_id = ${caseId} AND t.state = 'decided' AND t.stage || '.' || t.verdict = ANY(${bound as string[]})
    AND NOT EXISTS (SELECT FROM effects e WHERE (e.case_id, e.stage, e.slot, e.round, e.verdict)
      = (t.case_id, t.stage, t.slot, t.round, t.verdict))
  ORDER BY t.verdict_no`

/** What the verdict of that key was given with; null where it asks for nothing. */
export async function answersOf(tx: Sql, key: EffectKey): Promise<Answers | null> {
  const [row] = await tx<{ form: Answers | null }[]>`
    SELECT data->'form' AS form FROM case_events
    WHERE case_id = ${key.caseId} AND type = 'verdict' AND data->>'stage' = ${key.stage} AND data->>'slot' = ${key.slot}
      AND (data->>'round')::integer = ${key.round} AND data->>'verdict' = ${key.verdict}`
  return row?.form ?? null
}

export const keepEffect = (
  tx: Sql,
  key: EffectKey,
  result: { effect: string; code: string | null; eventNo: number; at: number },
) => tx`
  INSERT INTO effects (case_id, stage, slot, round, verdict, effect, result, code, event_no, at)
  VALUES (${key.caseId}, ${key.stage}, ${key.slot}, ${key.round}, ${key.verdict}, ${result.effect},
    ${result.code === null ? 'done' : 'refused'}, ${result.code}, ${result.eventNo}, ${result.at})`

export const isKept = async (tx: Sql, key: EffectKey): Promise<boolean> =>
  (
    await tx`SELECT FROM effects WHERE case_id = ${key.caseId} AND stage = ${key.stage} AND slot = ${key.slot}
      AND round = ${key.round} AND verdict = ${key.verdict}`
  ).length > 0

/** How often the effect of the case's good end has been refused. */
export async function refusedAtEnd(tx: Sql, caseId: string): Promise<number> {
  const [row] = await tx<{ times: number }[]>`
    SELECT count(*)::integer AS times FROM effects
    WHERE case_id = ${caseId} AND stage = 'case' AND verdict = 'completed' AND result = 'refused'`
  return row?.times ?? 0
}
