import type { Grade } from '../../domain/classes.ts'

export interface ClassCount {
  schoolYear: number
  grade: Grade
  capacity: number
  children: number
}

/** The year in which the school year of a month begins: it runs from September to August. */
const schoolYearOf = (year: number, month: number): number => (month >= 9 ? year : year - 1)

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** What each season brings (第十三条), by month: which classes it concerns, and the words for them. */
const seasons: Readonly<Record<number, { grades: readonly Grade[]; words: string }>> = {
  7: {
    grades: ['large', 'mixed'],
    words: '7 月办理毕业离园：大班、混龄班 {{classes}} 个，在班幼儿 {{children}} 人。',
  },
  8: {
    grades: ['nursery', 'small', 'middle', 'mixed'],
    words: '8 月办理升班：待升班 {{classes}} 个，在班幼儿 {{children}} 人。',
  },
  9: {
    grades: ['nursery', 'small', 'middle', 'large', 'mixed'],
    words: '9 月办理新生入园：本学年 {{classes}} 个班，计划 {{capacity}} 人，已入班 {{children}} 人。',
  },
}

/** The work of the season on that day, with the numbers of the classes it concerns; undefined in other months. */
export function seasonOn(day: string, all: readonly ClassCount[]) {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const season = seasons[month]
  if (season === undefined) return undefined
  const own = all.filter(
    ({ schoolYear, grade }) => schoolYear === schoolYearOf(year, month) && season.grades.includes(grade),
  )
  return {
    words: season.words,
    counts: {
      classes: own.length,
      capacity: sum(own.map(({ capacity }) => capacity)),
      children: sum(own.map(({ children }) => children)),
    },
  }
}

const dayOfUpdate = 25

/** Days until the 25th, by when the data of a month are up to date (第十六条); negative after it. */
export const daysToUpdate = (day: string): number => dayOfUpdate - Number(day.slice(8))
