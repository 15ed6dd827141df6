import type { Grade } from '../../domain/classes.ts'
import type { Sql } from '../sql.ts'

export interface ClassRow {
  id: string
  institutionId: string
  schoolYear: number
  grade: Grade
  name: string
  capacity: number
  removedAt: number | null
}

const columns = (sql: Sql) => sql`
  c.id, c.institution_id AS "institutionId", c.school_year AS "schoolYear", c.grade, c.name, c.capacity,
  c.removed_at AS "removedAt"`

/** Lays down a class; false where the institution has one of that name in that year. One there already stays. */
export const insertClass = async (
  tx: Sql,
  c: Omit<ClassRow, 'removedAt'> & { at: number },
): Promise<boolean> =>
  (
    await tx`
      INSERT INTO classes (id, institution_id, school_year, grade, name, capacity, created_at)
      VALUES (${c.id}, ${c.institutionId}, ${c.schoolYear}, ${c.grade}, ${c.name}, ${c.capacity}, ${c.at})
      ON CONFLICT DO NOTHING RETURNING id`
  ).length > 0

/** What classes are called, removed ones too: 2026 学年 小一班. */
export async function classTitles(sql: Sql, ids: readonly string[]): Promise<(readonly [string, string])[]> {
  const rows = await sql<{ id: string; schoolYear: number; name: string }[]>`
    SELECT id, school_year AS "schoolYear", name FROM classes WHERE id = ANY(${ids as string[]}::uuid[])`
  return rows.map(({ id, schoolYear, name }) => [id, `${String(schoolYear)} 学年 ${name}`] as const)
}

/** Locks a class; child rows are locked before it. */
export async function lockClass(tx: Sql, id: string): Promise<ClassRow | undefined> {
  const [row] = await tx<ClassRow[]>`SELECT ${columns(tx)} FROM classes c WHERE id = ${id} FOR UPDATE`
  return row
}

/** Whether a child is enrolled in it; the class is locked by then, so nobody comes in meanwhile. */
export const isOccupied = async (tx: Sql, id: string): Promise<boolean> =>
  (
    await tx`SELECT FROM enrolments WHERE class_id = ${id} AND upper_inf(during) AND voided_at IS NULL LIMIT 1`
  ).length > 0

export const removeClass = (tx: Sql, id: string, at: number) =>
  tx`UPDATE classes SET removed_at = ${at} WHERE id = ${id} AND removed_at IS NULL`

export interface ClassWithChildren extends ClassRow {
  children: number
}

/** The classes of an institution, the latest year first, each with the number of children enrolled in it. */
export const classesOf = (
  sql: Sql,
  institutionId: string,
  schoolYear: number | null,
): Promise<ClassWithChildren[]> => sql<ClassWithChildren[]>`
  SELECT ${columns(sql)}, (
    SELECT count(*) FROM enrolments e WHERE e.class_id = c.id AND upper_inf(e.during) AND e.voided_at IS NULL) AS children
  FROM classes c
  WHERE c.institution_id = ${institutionId} AND c.removed_at IS NULL
    AND (${schoolYear}::integer IS NULL OR c.school_year = ${schoolYear})
  ORDER BY c.school_year DESC, c.grade, c.name, c.id`
