import type { Held, Replacement } from '../domain/sections/amend.ts'
import { personalFields, type Body, type Section } from '../domain/sections/index.ts'
import type { Day } from '../domain/time/day.ts'
import { uuidv7 } from './ids.ts'
import type { Personal } from './personal/personal.ts'
import type { Sql } from './sql.ts'

export interface SectionRow extends Held {
  section: Section
  recordedAt: number
  supersededAt: number | null
  caseId: string | null
  filledBy: string | null
  reviewedBy: string | null
}

type Stored = SectionRow & { institutionId: string; personal: Buffer | null }

const columns = (sql: Sql) => sql`
  id, institution_id AS "institutionId", section, lower(valid) AS "from", upper(valid) AS "to",
  recorded_at AS "recordedAt", superseded_at AS "supersededAt", body, personal, case_id AS "caseId",
  filled_by AS "filledBy", reviewed_by AS "reviewedBy"`

const subjectOf = (institutionId: string) => ({ kind: 'institution', id: institutionId }) as const

/** A version is sealed as its own field, so that its bytes cannot be moved to another. */
const fieldOf = (id: string) => `section:${id}`

/** Rows with their personal values opened; of an institution whose key was destroyed these are gone. */
async function opened(sql: Sql, personal: Personal, rows: readonly Stored[]): Promise<SectionRow[]> {
  const sealed = rows.flatMap(({ id, institutionId, personal: bytes }) =>
    bytes === null ? [] : [{ id, subject: subjectOf(institutionId), field: fieldOf(id), sealed: bytes }],
  )
  const values = await personal.openMany(sql, sealed)
  const byId = new Map(sealed.map(({ id }, at) => [id, values[at]]))
  return rows.map(({ personal: _, institutionId: __, ...row }) => {
    const own = byId.get(row.id)
    return { ...row, body: { ...row.body, ...(own?.ok === true ? (own.value as Body) : {}) } }
  })
}

/** What was true on a day as far as it was known at an instant: at most one version of each section. */
export const sectionsAt = async (
  sql: Sql,
  personal: Personal,
  institutionId: string,
  { asOf, recordedBy }: { asOf: Day; recordedBy: number },
): Promise<SectionRow[]> =>
  opened(
    sql,
    personal,
    await sql<Stored[]>`
      SELECT ${columns(sql)} FROM institution_sections
      WHERE institution_id = ${institutionId} AND valid @> ${asOf}::date
        AND recorded_at <= ${recordedBy} AND (superseded_at IS NULL OR superseded_at > ${recordedBy})
      ORDER BY section`,
  )

/** The versions of a section that hold now, in order, locked until the end of the transaction. */
export const heldSections = async (
  tx: Sql,
  personal: Personal,
  institutionId: string,
  section: Section,
): Promise<SectionRow[]> =>
  opened(
    tx,
    personal,
    await tx<Stored[]>`
      SELECT ${columns(tx)} FROM institution_sections
      WHERE institution_id = ${institutionId} AND section = ${section} AND superseded_at IS NULL
      ORDER BY valid FOR UPDATE`,
  )

export interface NewSection {
  institutionId: string
  section: Section
  from: Day
  to: Day | null
  body: Body
  at: number
  caseId: string | null
  filledBy: string | null
  reviewedBy: string | null
}

/** Writes one version; its personal values are sealed apart. */
export async function insertSection(tx: Sql, personal: Personal, s: NewSection): Promise<void> {
  const id = uuidv7(s.at)
  const secret = personalFields(s.section)
  const part = (wanted: boolean) =>
    Object.fromEntries(Object.entries(s.body).filter(([field]) => secret.includes(field) === wanted))
  const sealed = part(true)
  const bytes =
    Object.keys(sealed).length === 0
      ? null
      : await personal.seal(tx, subjectOf(s.institutionId), fieldOf(id), sealed, s.at)
  await tx`
    INSERT INTO institution_sections (id, institution_id, section, valid, recorded_at, body, personal, case_id,
      filled_by, reviewed_by)
    VALUES (${id}, ${s.institutionId}, ${s.section}, daterange(${s.from}::date, ${s.to}::date), ${s.at},
      ${tx.json(part(false) as never)}, ${bytes}, ${s.caseId}, ${s.filledBy}, ${s.reviewedBy})`
}

/** Whoever filled the form of a case that is decided, and whoever decided it (R12). */
async function answerable(tx: Sql, caseId: string): Promise<Pick<NewSection, 'filledBy' | 'reviewedBy'>> {
  const [row] = await tx<{ filledBy: string; reviewedBy: string }[]>`
    SELECT f.person_id AS "filledBy", t.decided_by AS "reviewedBy"
    FROM cases c JOIN form_versions f ON f.case_id = c.id AND f.no = c.form_no
      JOIN tasks t ON t.case_id = c.id AND t.state = 'decided'
    WHERE c.id = ${caseId} ORDER BY t.verdict_no DESC LIMIT 1`
  if (!row) throw new Error('nobody answers for the case')
  return row
}

/** Supersedes versions and writes what comes in their place. What has only become shorter keeps its origin. */
export async function replaceSections(
  tx: Sql,
  personal: Personal,
  by: { institutionId: string; section: Section; caseId: string; at: number },
  written: readonly Replacement<SectionRow>[],
): Promise<void> {
  const ids = [...new Set(written.map(({ of }) => of.id))]
  await tx`UPDATE institution_sections SET superseded_at = greatest(recorded_at, ${by.at}::timestamptz)
    WHERE id = ANY(${ids}::uuid[]) AND superseded_at IS NULL`
  const origin = { caseId: by.caseId, ...(await answerable(tx, by.caseId)) }
  for (const { of, from, to, body, changed } of written) {
    const { caseId, filledBy, reviewedBy } = of
    await insertSection(tx, personal, {
      ...by,
      from,
      to,
      body,
      ...(changed ? origin : { caseId, filledBy, reviewedBy }),
    })
  }
}

/** True where the institution has any version of that section. */
export const hasSection = async (sql: Sql, institutionId: string, section: Section): Promise<boolean> =>
  (
    await sql`SELECT FROM institution_sections WHERE institution_id = ${institutionId} AND section = ${section} LIMIT 1`
  ).length > 0
