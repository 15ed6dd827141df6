import { insertClass } from '../../db/children/classes.ts'
import type { Tx } from '../../db/sql.ts'
import { grades, type Grade } from '../../domain/classes.ts'
import { yearOf, type Day } from '../../domain/time/day.ts'
import { classId, unitId } from './ids.ts'
import { demoInstitutions, type DemoInstitution } from './units.ts'

/** The school year a day lies in, by the year in which it begins. */
export const schoolYearOf = (day: Day): number => yearOf(day) - (day.slice(5) < '09-01' ? 1 : 0)

/** 学前班 is the year before school. */
const gradesOf = ({ type }: Pick<DemoInstitution, 'type'>): readonly Grade[] =>
  type === 'preschool-class' ? ['large'] : ['small', 'middle', 'large']

/** The class in which a child of that age is in that year. */
export function classOf(institution: DemoInstitution, birth: Day, schoolYear: number): string {
  const age = schoolYear - schoolYearOf(birth) - 1
  const grade = age < 4 ? 'small' : age < 5 ? 'middle' : 'large'
  const own = gradesOf(institution)
  return idOf(institution, own.includes(grade) ? grade : 'large', schoolYear)
}

const idOf = ({ code }: Pick<DemoInstitution, 'code'>, grade: Grade, schoolYear: number): string =>
  classId(`${code}:${String(schoolYear)}:${grade}`)

/** One class of each grade for that school year; those that are there stay. */
export async function seedClasses(tx: Tx, schoolYear: number, at: number): Promise<void> {
  for (const institution of demoInstitutions)
    for (const grade of gradesOf(institution)) {
      const { title, norm } = grades[grade]
      const id = idOf(institution, grade, schoolYear)
      const room = { institutionId: unitId(institution.code), schoolYear, grade, capacity: norm ?? 20 }
      await insertClass(tx, { ...room, id, name: title.replace('班', '一班'), at })
    }
}
