import { correctable } from '../db/children/correctable.ts'
import { sectionsAt } from '../db/sections.ts'
import type { Sql } from '../db/sql.ts'
import type { Current, Process } from '../domain/process.ts'
import type { Office } from './office.ts'

interface Reading {
  applicantId: string
  form: unknown
  /** As far as the register knew at that instant. */
  recordedBy: number
}

type Read = (sql: Sql, office: Pick<Office, 'personal'>, reading: Reading) => Promise<Current>

/** The section a form is about, as it stands on the day of the change. */
const sectionThen: Read = async (sql, { personal }, { applicantId, form, recordedBy }) => {
  const { section, changedOn } = form as { section: string; changedOn: string }
  const held = await sectionsAt(sql, personal, applicantId, { asOf: changedOn, recordedBy })
  return held.find((each) => each.section === section)?.body ?? null
}

/** The key fields of a child enrolled at the applicant; of any other the register says nothing. */
const enrolledChild: Read = async (sql, { personal }, { applicantId, form, recordedBy }) => {
  const { child } = form as { child: string }
  return (await correctable(sql, personal, child, { institutionId: applicantId, recordedBy })) ?? null
}

/** What of the register stands beside a form, by the name a declaration reads it with. */
export const readings: Readonly<Record<string, Read>> = { enrolledChild, sectionThen }

/** What the register says of what the form would change; null where the process reads nothing. */
export async function currentOf(
  sql: Sql,
  office: Pick<Office, 'personal'>,
  { reads }: Pick<Process, 'reads'>,
  reading: Reading,
): Promise<Current> {
  if (reads === undefined) return null
  const read = readings[reads]
  if (!read) throw new Error(`no reading is called ${reads}`)
  return read(sql, office, reading)
}
