import { Descriptions } from 'antd'
import { budgetText } from '../case/budget.ts'
import { useTexts } from '../texts/texts.ts'
import type { Process } from './queries.ts'
import { desksOf, handlings, papersOf } from './words.ts'

/** What one should know before one types: 审核 or 阅知, who handles it, how long and by which rule, which papers. */
export function BeforeTyping({
  process,
  category,
}: {
  process: Process
  category: Process['categories'][number] | undefined
}) {
  const t = useTexts()
  const desks = desksOf(process, category)
  const papers = papersOf(process, category)
  const rules = process.clocks.filter(({ name }) => desks.some(({ clock }) => clock === name))
  const items = [
    ...(category ? [{ key: 'how', label: t('办理方式'), children: t(handlings[category.handling]) }] : []),
    {
      key: 'who',
      label: t('由谁办理'),
      children: desks.map(({ stage, title, byTitle, roleTitle }) => (
        <div key={stage}>
          {title}：{byTitle}
          {roleTitle}
        </div>
      )),
    },
    {
      key: 'long',
      label: t('办理期限'),
      children: rules.map(({ name, title, budget, source }) => (
        <div key={name}>
          {title}：{budgetText(budget, t)}（{source}）
        </div>
      )),
    },
    {
      key: 'papers',
      label: t('须附材料'),
      children: papers.length === 0 ? t('无') : papers.map((each) => <div key={each}>{each}</div>),
    },
    ...(category?.note ? [{ key: 'note', label: t('请注意'), children: category.note }] : []),
  ]
  return (
    <Descriptions
      size="small"
      column={1}
      items={items.map((item) => ({ ...item, children: <div>{item.children}</div> }))}
    />
  )
}
