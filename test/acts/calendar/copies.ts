import type { TestOffice } from '../../support/office.ts'

/**
 * Copies an open case as often as asked, journal, clocks, notices and all. Filing a thousand cases by the act would test
 * nothing more and take a minute.
 */
export async function copyCase({ office }: TestOffice, caseId: string, times: number): Promise<void> {
  await office.pool.begin(async (tx) => {
    const ids = await tx<{ id: string }[]>`SELECT gen_random_uuid() AS id FROM generate_series(1, ${times})`
    const copies = ids.map(({ id }) => id)
    const each = tx`unnest(${copies}::uuid[]) WITH ORDINALITY AS copy (id, n)`
    await tx`
      INSERT INTO cases (id, number, process, status, applicant_id, county_id, prefecture_id, province_id, filer_id, route,
        form_no, epoch, last_no, flow_no, taken_through, touched_at, next_rung_at, filed_at)
      SELECT copy.id, c.number || '-' || n, process, status, applicant_id, county_id, prefecture_id, province_id, filer_id,
        route, form_no, epoch, last_no, flow_no, last_no, touched_at, next_rung_at, filed_at
      FROM cases c, ${each} WHERE c.id = ${caseId}`
    await tx`
      INSERT INTO case_events (case_id, no, act_id, type, schema_version, at, person_id, unit_id, role, on_behalf_of, data)
      SELECT copy.id, no, gen_random_uuid(), type, schema_version, at, person_id, unit_id, role, on_behalf_of, data
      FROM case_events e, ${each} WHERE e.case_id = ${caseId}`
    await tx`
      INSERT INTO form_versions (case_id, no, form_version, body, person_id, at)
      SELECT copy.id, no, form_version, body, person_id, at FROM form_versions f, ${each} WHERE f.case_id = ${caseId}`
    await tx`
      INSERT INTO clocks (case_id, name, slot, round, unit_id, budget, ends_at, started_at, due_at, due_day, provisional,
        calendar_revision)
      SELECT copy.id, name, slot, round, unit_id, budget, ends_at, started_at, due_at, due_day, provisional,
        calendar_revision FROM clocks k, ${each} WHERE k.case_id = ${caseId}`
    await tx`
      INSERT INTO tasks (id, case_id, stage, slot, round, unit_id, role, verdicts, clock, state, version, opened_at, due_at,
        process, county_id, prefecture_id, province_id)
      SELECT gen_random_uuid(), copy.id, stage, slot, round, unit_id, role, verdicts, clock, state, version, opened_at,
        due_at, process, county_id, prefecture_id, province_id FROM tasks t, ${each} WHERE t.case_id = ${caseId}`
    await tx`
      INSERT INTO notices (id, case_id, event_no, kind, person_id, due_day, at)
      SELECT gen_random_uuid(), copy.id, event_no, kind, person_id, due_day, at
      FROM notices s, ${each} WHERE s.case_id = ${caseId}`
    await tx`
      INSERT INTO mails (notice_id, state, attempts, next_at)
      SELECT s.id, 'waiting', 0, s.at FROM notices s WHERE s.case_id = ANY(${copies}::uuid[])`
  })
}
