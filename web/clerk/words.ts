import type { useTexts } from '../texts/texts.ts'
import type { Process } from './queries.ts'

type Texts = ReturnType<typeof useTexts>
type Category = Process['categories'][number]

const budget = /^(\d+)(wd|mo)$/

/** `5wd` as 5 个工作日, `1mo` as 1 个月; a fixed day as it is. */
export function budgetText(text: string, t: Texts): string {
  const [, n, unit] = budget.exec(text) ?? []
  if (n === undefined) return text
  return unit === 'wd' ? t('{{n}} 个工作日', { n }) : t('{{n}} 个月', { n })
}

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
