import type { Tx } from '../sql.ts'

/**
 * The unit that a rung's event `e` of clock `k` charges: the desk that held the clock at the due instant named in the
 * event, or at the event itself where that comes first. The clock over the whole case charges whichever desk it lay on.
 */
export const chargedUnit = (sql: Tx) => sql`
  coalesce((SELECT held.unit_id FROM tasks held
    WHERE held.case_id = k.case_id AND held.opened_at >= k.started_at
      AND ((held.clock = k.name AND held.slot = k.slot) OR k.name = (
        SELECT whole.route->'overall'->>'clock' FROM cases whole WHERE whole.id = k.case_id))
      AND held.opened_at < least(e.at,
        ((e.data->>'dueDay')::date + k.ends_at::interval) AT TIME ZONE 'Asia/Shanghai')
    ORDER BY held.opened_at DESC, held.round DESC LIMIT 1), k.unit_id)`
