import { connect } from '../../db/sql.ts'
import type { TestOffice } from './office.ts'

/** Takes away the notices that a test made up: those of events which the journal of their case does not have. */
export async function withoutPlanted({ database }: TestOffice): Promise<void> {
  const owner = connect(database.url, { max: 1, role: null })
  await owner`
    DELETE FROM mails m USING notices n JOIN cases c ON c.id = n.case_id
    WHERE m.notice_id = n.id AND n.event_no > c.last_no`
  await owner`DELETE FROM notices n USING cases c WHERE c.id = n.case_id AND n.event_no > c.last_no`
  await owner.end()
}
