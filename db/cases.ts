import type { Outcome, Status } from '../domain/outcome.ts'
import type { Route } from '../domain/route.ts'
import type { Sql } from './sql.ts'

export interface CaseRow {
  id: string
  number: string
  process: string
  status: Exclude<Status, 'draft'>
  outcome: Outcome | null
  applicantId: string
  countyId: string
  prefectureId: string | null
  provinceId: string
  /** Null where the system itself filed. */
  filerId: string | null
  route: Route
  formNo: number
  epoch: number
  lastNo: number
  flowNo: number
  takenThrough: number
  touchedAt: number
  nextRungAt: number | null
  buildId: string | null
  /** The later case for which it was put on hold 暂缓办理. */
  heldBy: string | null
  /** The applicant was late 逾期申报. */
  lateFiling: boolean
  /** 回执码, as it is kept: without dashes. */
  receipt: string
  filedAt: number
  closedAt: number | null
}

const columns = (sql: Sql) => sql`
  c.id, c.number, c.process, c.status, c.outcome, c.applicant_id AS "applicantId", c.county_id AS "countyId",
  c.prefecture_id AS "prefectureId", c.province_id AS "provinceId", c.filer_id AS "filerId", c.route,
  c.form_no AS "formNo", c.epoch, c.last_no AS "lastNo", c.flow_no AS "flowNo", c.taken_through AS "takenThrough",
  c.touched_at AS "touchedAt", c.next_rung_at AS "nextRungAt", c.build_id AS "buildId", c.late_filing AS "lateFiling",
  c.held_by AS "heldBy", c.receipt,
  c.filed_at AS "filedAt", c.closed_at AS "closedAt"`

/**
 * Locks the one case row a transaction works on; register rows follow in the order (kind, id). Its key never changes,
 * so that others may tie their cases to it meanwhile without waiting.
 */
export async function lockCase(tx: Sql, id: string): Promise<CaseRow | undefined> {
  const [row] = await tx<CaseRow[]>`SELECT ${columns(tx)} FROM cases c WHERE id = ${id} FOR NO KEY UPDATE`
  return row
}

export async function caseById(sql: Sql, id: string): Promise<CaseRow | undefined> {
  const [row] = await sql<CaseRow[]>`SELECT ${columns(sql)} FROM cases c WHERE id = ${id}`
  return row
}

export async function caseByNumber(sql: Sql, number: string): Promise<CaseRow | undefined> {
  const [row] = await sql<CaseRow[]>`SELECT ${columns(sql)} FROM cases c WHERE number = ${number}`
  return row
}

/** The case of a receipt code 回执码. */
export async function caseByReceipt(sql: Sql, code: string): Promise<CaseRow | undefined> {
  const [row] = await sql<CaseRow[]>`SELECT ${columns(sql)} FROM cases c WHERE receipt = ${code}`
  return row
}

type NewCase = Pick<
  CaseRow,
  | 'id'
  | 'number'
  | 'process'
  | 'applicantId'
  | 'countyId'
  | 'prefectureId'
  | 'provinceId'
  | 'filerId'
  | 'route'
  | 'lateFiling'
> & { at: number }

/** A case at its birth: open, epoch 1, form version 1, nothing taken by a story yet. */
export const insertCase = (tx: Sql, c: NewCase) => tx`
  INSERT INTO cases (id, number, process, status, applicant_id, county_id, prefecture_id, province_id, filer_id,
    route, late_filing, form_no, epoch, last_no, flow_no, taken_through, touched_at, filed_at)
  VALUES (${c.id}, ${c.number}, ${c.process}, 'open', ${c.applicantId}, ${c.countyId}, ${c.prefectureId},
    ${c.provinceId}, ${c.filerId}, ${tx.json(c.route as never)}, ${c.lateFiling}, 1, 1, 0, 0, 0, ${c.at}, ${c.at})`

export const setStatus = (tx: Sql, id: string, status: 'open' | 'supplement') =>
  tx`UPDATE cases SET status = ${status} WHERE id = ${id}`

export const closeCase = (tx: Sql, id: string, status: Status, outcome: Outcome, at: number) =>
  tx`UPDATE cases SET status = ${status}, outcome = ${outcome}, closed_at = ${at}, next_rung_at = NULL WHERE id = ${id}`

export const setFormNo = (tx: Sql, id: string, formNo: number) =>
  tx`UPDATE cases SET form_no = ${formNo} WHERE id = ${id}`

export const setRoute = (tx: Sql, id: string, route: Route) =>
  tx`UPDATE cases SET route = ${tx.json(route as never)} WHERE id = ${id}`

export const setLateFiling = (tx: Sql, id: string, late: boolean) =>
  tx`UPDATE cases SET late_filing = ${late} WHERE id = ${id} AND late_filing <> ${late}`

export const setHeldBy = (tx: Sql, id: string, heldBy: string | null) =>
  tx`UPDATE cases SET held_by = ${heldBy} WHERE id = ${id}`

export const setNextRung = (tx: Sql, id: string, at: number | null) =>
  tx`UPDATE cases SET next_rung_at = ${at} WHERE id = ${id}`

/** The story run by this build has taken the journal as far as `through`, or as far as it goes. */
export const setTaken = (tx: Sql, id: string, buildId: string, through: number | 'all') => tx`
  UPDATE cases SET build_id = ${buildId},
    taken_through = ${through === 'all' ? tx`last_no` : tx`greatest(taken_through, ${through})`}
  WHERE id = ${id}`

/** The build whose worker runs this case's story: a run is pinned to it from its first look at the journal on. */
export const setBuild = (tx: Sql, id: string, buildId: string) =>
  tx`UPDATE cases SET build_id = ${buildId} WHERE id = ${id} AND build_id IS DISTINCT FROM ${buildId}`

/** A delayed run exists and will read the journal by itself: what was written until `through` needs no delivery. */
export const markStarted = (sql: Sql, id: string, epoch: number, through: number) => sql`
  UPDATE cases SET taken_through = greatest(taken_through, ${through}) WHERE id = ${id} AND epoch = ${epoch}`

/** Gives the case to a new run; records of the old one are fenced from here on. */
export const nextEpoch = (tx: Sql, id: string) =>
  tx`UPDATE cases SET epoch = epoch + 1, build_id = NULL, taken_through = 0 WHERE id = ${id}`
