import { roles, type Role } from '../../domain/roles.ts'
import type { Fragment, Sql } from '../sql.ts'

const insiders = (Object.keys(roles) as Role[]).filter((role) => roles[role].at === 'institution')

/** The role for which task `t` of case `c` was opened: the route's, or officers' where an authority acts for an institution. */
export const openedFor = (sql: Sql): Fragment => sql`
  (SELECT CASE WHEN s->>'role' = ANY(${insiders}) AND u.kind <> 'institution' THEN 'officer' ELSE s->>'role' END
  FROM jsonb_array_elements(c.route->'stages') s, units u WHERE s->>'stage' = t.stage AND u.id = t.unit_id)`
