import { uuidv7 } from './ids.ts'
import { eventTypes, type EventData, type EventType, type StoryEvent } from '../domain/journal.ts'
import type { Sql } from './sql.ts'

/** Who did it, by what right, for whom; null person = the system. */
export interface By {
  personId: string
  unitId: string
  role: string
  onBehalfOf?: string | null
}

/** Version of the shape of `data`; older rows are read through a pure up-caster. */
const schemaVersion = 1

/**
 * Appends one row to the journal and answers its number. The caller holds the case row's lock, so numbers run
 * 1…n without gaps (I6). A row that is not part of the flow keeps a case at rest at rest.
 */
export async function append<T extends EventType>(
  tx: Sql,
  caseId: string,
  type: T,
  data: EventData[T],
  by: By | null,
  at: number,
): Promise<number> {
  const { flow } = eventTypes[type]
  const [row] = await tx<{ no: number }[]>`
    WITH numbered AS (
      UPDATE cases SET
        last_no = last_no + 1,
        flow_no = CASE WHEN ${flow} THEN last_no + 1 ELSE flow_no END,
        taken_through = CASE WHEN NOT ${flow} AND taken_through = last_no THEN last_no + 1 ELSE taken_through END,
        touched_at = ${at}
      WHERE id = ${caseId} RETURNING last_no)
    INSERT INTO case_events (case_id, no, act_id, type, schema_version, at, person_id, unit_id, role, on_behalf_of, data)
    SELECT ${caseId}, last_no, ${uuidv7(at)}, ${type}, ${schemaVersion}, ${at},
      ${by?.personId ?? null}, ${by?.unitId ?? null}, ${by?.role ?? null}, ${by?.onBehalfOf ?? null},
      ${tx.json(data as never)}
    FROM numbered RETURNING no`
  if (!row) throw new Error('the journal was written without its case')
  return row.no
}

/** What a story has not read yet: numbers above `after`, in order, and nothing personal in them. */
export const eventsAfter = (sql: Sql, caseId: string, after: number): Promise<StoryEvent[]> =>
  sql<StoryEvent[]>`
    SELECT no, type, data FROM case_events WHERE case_id = ${caseId} AND no > ${after} ORDER BY no`

export interface JournalRow {
  no: number
  type: EventType
  at: number
  personId: string | null
  personName: string | null
  /** The colleague who was away, where it was done in his place. */
  absentName: string | null
  unitId: string | null
  unitName: string | null
  role: string | null
  data: EventData[EventType]
}

/** The whole journal of a case with the names of who acted, for its timeline. */
export const timelineOf = (sql: Sql, caseId: string, today: string): Promise<JournalRow[]> =>
  sql<JournalRow[]>`
    SELECT e.no, e.type, e.at, e.person_id AS "personId", p.name AS "personName", away.name AS "absentName", e.unit_id AS "unitId",
      u.name AS "unitName", e.role, e.data
    FROM case_events e
      LEFT JOIN persons p ON p.id = e.person_id LEFT JOIN persons away ON away.id = e.on_behalf_of
      LEFT JOIN unit_versions u ON u.unit_id = e.unit_id AND u.valid @> ${today}::date
    WHERE e.case_id = ${caseId} ORDER BY e.no`
