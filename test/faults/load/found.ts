import { verify } from '../../../db/invariants/index.ts'
import { reconcile } from '../../../handover/reconcile.ts'
import type { Cell } from '../support/cell.ts'
import { actKinds, acknowledgedIn, type Ledger } from './ledger.ts'
import type { Crowd } from './people.ts'
import type { Play } from './play.ts'

type Row = { caseId: string; no: number; kind: string; personId: string; verdict: string | null }

/** A verdict is named by its word; everything else by its kind alone. */
const wordOf = ({ kind, verdict }: { kind: string; verdict?: string | null | undefined }): string =>
  kind === 'verdict' ? (verdict ?? '') : ''

/** Every acknowledged act stands in the journals once, and no other act of a person does. */
async function wrongActs({ office }: Cell, { entries }: Ledger): Promise<string[]> {
  const rows = await office.pool<Row[]>`
    SELECT case_id AS "caseId", no, type AS kind, person_id AS "personId", data->>'verdict' AS verdict
    FROM case_events WHERE type = ANY(${[...actKinds]}) AND person_id IS NOT NULL`
  const counts = new Map<string, number>()
  const add = (each: Pick<Row, 'caseId' | 'kind' | 'personId'> & { verdict?: string | null }, by: number) => {
    const key = [each.caseId, each.kind, each.personId, wordOf(each)].join(' ')
    counts.set(key, (counts.get(key) ?? 0) + by)
  }
  for (const row of rows) add(row, 1)
  for (const { verdict = null, ...entry } of entries) add({ ...entry, verdict }, -1)
  const numbered = new Map(
    rows.map((row) => [`${row.caseId} ${String(row.no)}`, `${row.kind} ${row.personId}`]),
  )
  return [
    ...[...counts].flatMap(([key, n]) =>
      n === 0 ? [] : [`${key}: in the journal ${String(n)} times more often than acknowledged`],
    ),
    ...entries.flatMap(({ caseId, no, kind, personId }) =>
      no === undefined || numbered.get(`${caseId} ${String(no)}`) === `${kind} ${personId}`
        ? []
        : [`${caseId} no. ${String(no)} is not the acknowledged ${kind}`],
    ),
  ]
}

type Open = { id: string; number: string; onDesk: boolean; waitsFor: string | null }

/** Open cases from which no way leads to a desk: not their own, nor that of the case they wait for. */
async function withoutDesk({ office }: Cell): Promise<string[]> {
  const open = await office.pool<Open[]>`
    SELECT c.id, c.number, coalesce(c.held_by, (
        SELECT (r.data->>'waitsFor')::uuid FROM case_events r WHERE r.case_id = c.id AND r.type = 'effect-refused'
          AND r.data ? 'waitsFor' AND NOT EXISTS (SELECT FROM case_events h WHERE h.case_id = c.id AND h.no > r.no
            AND h.type = 'linked-closed' AND h.data->>'caseId' = r.data->>'waitsFor')
        ORDER BY r.no DESC LIMIT 1)) AS "waitsFor",
      c.held_by IS NULL AND (c.status = 'supplement' OR EXISTS (
        SELECT FROM tasks t WHERE t.case_id = c.id AND t.state = 'open')) AS "onDesk"
    FROM cases c WHERE c.outcome IS NULL`
  const byId = new Map(open.map((each) => [each.id, each]))
  const leads = (each: Open | undefined, seen: readonly string[]): boolean => {
    if (!each || seen.includes(each.id)) return false
    return each.onDesk || (each.waitsFor !== null && leads(byId.get(each.waitsFor), [...seen, each.id]))
  }
  return open.filter((each) => !leads(each, [])).map(({ number }) => `${number} is open and no desk has it`)
}

/** Every open case has one run, and nothing else runs. */
async function wrongRuns({ office, engine }: Cell): Promise<string[]> {
  const { pool, time } = office
  const findings = await reconcile({ pool, time, engine }, { dryRun: true })
  return findings.map(({ number, finding }) => `${number}: its run is ${finding}`)
}

/** What is not as it must be while everything is at rest. */
export async function wrongAtRest(cell: Cell, ledger: Ledger, delivering: readonly ('cases' | 'mails')[]) {
  const { pool, pack } = cell.office
  const violations = await verify(pool, {
    pack,
    now: Date.now(),
    acknowledged: acknowledgedIn(ledger),
    delivering,
  })
  return [
    ...violations.map(({ invariant, text, ids }) => `${invariant}: ${text}: ${ids.join(', ')}`),
    ...(await wrongActs(cell, ledger)),
    ...(await withoutDesk(cell)),
    ...(await wrongRuns(cell)),
    ...ledger.refused,
  ]
}

/** Each filed case as its filer finds it over HTTP: under its number, ended as its people meant it to end. */
export async function lost(crowd: Crowd, filed: ReadonlyMap<Play, string>): Promise<string[]> {
  const wrong: string[] = []
  for (const [{ process, way, login, outcome }, caseId] of filed) {
    const { status, body } = await (await crowd.person(login)).ask('GET', `/cases/${caseId}`)
    if (status !== 200 || body['id'] !== caseId) wrong.push(`${process} ${way} ${caseId}: ${String(status)}`)
    else if (body['outcome'] !== outcome)
      wrong.push(`${process} ${way} ${caseId}: ${String(body['outcome'])} instead of ${outcome}`)
  }
  return wrong
}
