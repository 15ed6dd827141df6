import { fieldIn } from '../form/field.ts'
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

/** The papers a report of this category needs: by the catalogue, by the policy, or as the form itself asks for them. */
export const papersOf = (
  { evidence, fields }: Process,
  category: Category | undefined,
): readonly string[] => {
  if (category) return category.papers
  const kinds = evidence.flatMap(({ title, groups }) =>
    groups.map((group) => `${title}：${group.map((each) => each.title).join(' / ')}`),
  )
  const asked = Object.values(fieldIn(fields).properties ?? {})
    .filter(({ widget, system }) => widget === 'attachments' && system !== true)
    .map(({ title = '', hint }) => (hint === undefined ? title : `${title}（${hint}）`))
  return kinds.length > 0 ? kinds : asked
}
