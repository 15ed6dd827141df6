import type { Process } from './queries.ts'

type Category = Process['categories'][number]

export const handlings = { review: '审核', acknowledge: '阅知' } as const satisfies Record<
  Category['handling'],
  string
>

/** The desks a report of this category comes to; all of them where the process has no categories. */
export const desksOf = ({ tasks }: Process, category: Category | undefined) =>
  tasks.filter(
    ({ verdicts }) =>
      category === undefined ||
      verdicts.some(({ verdict }) => verdict === 'acknowledge') === (category.handling === 'acknowledge'),
  )
