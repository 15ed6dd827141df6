import { verify } from '../../../db/invariants/index.ts'
import { differing } from '../crash/orders.ts'
import type { Told } from '../scenarios.ts'
import type { Cell } from './cell.ts'
import { until } from './until.ts'

/** A mail whose sender died holds its lease for two minutes; they pass at once here. */
const leasesPass = (cell: Cell) =>
  cell.owner`UPDATE mails SET next_at = ${Date.now()} WHERE state = 'waiting' AND next_at > ${Date.now()}`

/** Waits until the case has ended and its mails have gone, and answers everything that is not as it must be. */
export async function wrongAtTheEnd(
  cell: Cell,
  { caseId, outcome, effects, acknowledged }: Told,
): Promise<string[]> {
  const { pool, pack } = cell.office
  const wrong: string[] = []
  await until('the case is closed', async () => {
    const [row] = await pool<
      { closed: boolean }[]
    >`SELECT outcome IS NOT NULL AS closed FROM cases WHERE id = ${caseId}`
    return row?.closed
  })
  let waits = 0
  await until('the mails are sent', async () => {
    const rows = await pool<{ state: string }[]>`
      SELECT m.state FROM mails m JOIN notices n ON n.id = m.notice_id WHERE n.case_id = ${caseId} AND m.state <> 'sent'`
    waits += 1
    if (rows.length > 0 && waits % 50 === 0) await leasesPass(cell)
    return rows.length === 0
  })
  const [kase] = await pool<{ outcome: string; lastNo: number }[]>`
    SELECT outcome, last_no AS "lastNo" FROM cases WHERE id = ${caseId}`
  if (kase?.outcome !== outcome) wrong.push(`ended as ${kase?.outcome ?? 'nothing'} instead of ${outcome}`)
  const journal = await pool<{ no: number; type: string }[]>`
    SELECT no, type FROM case_events WHERE case_id = ${caseId} ORDER BY no`
  if (journal.some(({ no }, i) => no !== i + 1) || journal.length !== kase?.lastNo)
    wrong.push('the journal has gaps')
  const closings = journal.filter(({ type }) => type === 'closed').length
  if (closings !== 1) wrong.push(`closed ${String(closings)} times`)
  const happened = await pool<{ line: string }[]>`
    SELECT stage || '.' || verdict || ' ' || effect || ' ' || result AS line FROM effects WHERE case_id = ${caseId}`
  const lines = happened.map(({ line }) => line).sort()
  if (JSON.stringify(lines) !== JSON.stringify([...effects].sort()))
    wrong.push(`effects: ${lines.join(', ')}`)
  wrong.push(...(await wrongMails(cell, caseId)), ...differing(cell.folder))
  for (const { invariant, text } of await verify(pool, {
    pack,
    now: Date.now(),
    acknowledged,
    delivering: ['mails'],
  }))
    wrong.push(`${invariant}: ${text}`)
  return wrong
}

async function wrongMails(cell: Cell, caseId: string): Promise<string[]> {
  const notices = await cell.office.pool<{ id: string }[]>`
    SELECT n.id FROM notices n JOIN mails m ON m.notice_id = n.id WHERE n.case_id = ${caseId}`
  const known = new Set(notices.map(({ id }) => `<${id}@xueqian>`))
  const caught = cell.mails().filter(({ text }) => text.includes(caseId))
  const missing = [...known].filter((id) => !caught.some(({ messageId }) => messageId === id))
  const strange = caught.filter(({ messageId }) => !known.has(messageId))
  return [
    ...(missing.length > 0 ? [`${String(missing.length)} notices without a mail`] : []),
    ...(strange.length > 0 ? [`${String(strange.length)} mails without a notice`] : []),
  ]
}
