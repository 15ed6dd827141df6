import type { Named } from '../domain/may.ts'
import type { Sql } from './sql.ts'

export interface Consultation {
  id: string
  taskId: string
  caseId: string
  askerId: string
  askedId: string
  unitId: string
}

export const insertConsultation = (tx: Sql, c: Consultation & { eventNo: number; at: number }) => tx`
  INSERT INTO consultations (id, task_id, case_id, asker_id, asked_id, unit_id, asked_no, asked_at)
  VALUES (${c.id}, ${c.taskId}, ${c.caseId}, ${c.askerId}, ${c.askedId}, ${c.unitId}, ${c.eventNo}, ${c.at})`

/** What that person is asked on that task and has not answered; a question ends with its task. */
export async function openConsultation(
  sql: Sql,
  taskId: string,
  askedId: string,
): Promise<Consultation | undefined> {
  const [row] = await sql<Consultation[]>`
    SELECT k.id, k.task_id AS "taskId", k.case_id AS "caseId", k.asker_id AS "askerId", k.asked_id AS "askedId",
      k.unit_id AS "unitId"
    FROM consultations k JOIN tasks t ON t.id = k.task_id
    WHERE k.task_id = ${taskId} AND k.asked_id = ${askedId} AND k.answer_no IS NULL AND t.state = 'open'`
  return row
}

export const answerConsultation = (tx: Sql, id: string, eventNo: number, at: number) =>
  tx`UPDATE consultations SET answer_no = ${eventNo}, answered_at = ${at} WHERE id = ${id}`

/** Who is asked about the case now. */
export const askedAbout = (sql: Sql, caseId: string): Promise<Named[]> => sql<Named[]>`
  SELECT k.asked_id AS "personId", k.unit_id AS "unitId" FROM consultations k JOIN tasks t ON t.id = k.task_id
  WHERE k.case_id = ${caseId} AND k.answer_no IS NULL AND t.state = 'open'`
