import type { Choice } from '../domain/notices/preferences.ts'
import type { Sql } from './sql.ts'

/** What the person has switched off on a channel. */
export async function switchedOff(sql: Sql, personId: string, channel: string): Promise<string[]> {
  const rows = await sql<{ kind: string }[]>`
    SELECT kind FROM notice_preferences WHERE person_id = ${personId} AND channel = ${channel} AND NOT wanted`
  return rows.map(({ kind }) => kind)
}

export const setPreference = (
  tx: Sql,
  personId: string,
  channel: string,
  { choice, wanted, at }: { choice: Choice; wanted: boolean; at: number },
) => tx`
  INSERT INTO notice_preferences (person_id, channel, kind, wanted, at)
  VALUES (${personId}, ${channel}, ${choice}, ${wanted}, ${at})
  ON CONFLICT (person_id, channel, kind) DO UPDATE SET wanted = excluded.wanted, at = excluded.at`
