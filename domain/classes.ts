/**
 * Grade bands 年级 of a class, each with the most children it should have (幼儿园工作规程, article 11). For the nursery
 * class, which takes children under three, that article names no number.
 */
export const grades = {
  small: { title: '小班', norm: 25 },
  middle: { title: '中班', norm: 30 },
  large: { title: '大班', norm: 35 },
  mixed: { title: '混龄班', norm: 30 },
  nursery: { title: '托班', norm: null },
} as const satisfies Record<string, { title: string; norm: number | null }>

export type Grade = keyof typeof grades

export const gradeNames = Object.keys(grades) as [Grade, ...Grade[]]

/** Whether a class has, or is laid out for, more children than the norm; it may be, and it is shown 超员. */
export function isOverNorm({
  grade,
  capacity,
  children,
}: {
  grade: Grade
  capacity: number
  children: number
}) {
  const { norm } = grades[grade]
  return norm !== null && Math.max(capacity, children) > norm
}
