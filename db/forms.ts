import type { Sql } from './sql.ts'

export interface FormRow {
  no: number
  formVersion: number
  body: Buffer
  personId: string | null
  /** Who wrote on the draft this version was. */
  drafters: readonly string[]
  at: number
}

/** Lays down one version of a case's form; the body is sealed, versions are never changed. */
export const insertForm = (tx: Sql, caseId: string, f: FormRow) => tx`
  INSERT INTO form_versions (case_id, no, form_version, body, person_id, drafters, at)
  VALUES (${caseId}, ${f.no}, ${f.formVersion}, ${f.body}, ${f.personId}, ${f.drafters as string[]}::uuid[], ${f.at})`

export async function formOf(sql: Sql, caseId: string, no: number): Promise<FormRow> {
  const [row] = await sql<FormRow[]>`
    SELECT no, form_version AS "formVersion", body, person_id AS "personId", drafters, at FROM form_versions
    WHERE case_id = ${caseId} AND no = ${no}`
  if (!row) throw new Error('a form version is missing')
  return row
}

export const insertText = (tx: Sql, t: { id: string; caseId: string; body: Buffer; at: number }) =>
  tx`INSERT INTO case_texts (id, case_id, body, at) VALUES (${t.id}, ${t.caseId}, ${t.body}, ${t.at})`

export const textsOf = (sql: Sql, caseId: string): Promise<{ id: string; body: Buffer }[]> =>
  sql<{ id: string; body: Buffer }[]>`SELECT id, body FROM case_texts WHERE case_id = ${caseId}`
