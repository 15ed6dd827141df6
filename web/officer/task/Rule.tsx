import { Descriptions } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'

/** By which article and in which time this step is decided, and how often the case was returned. */
export function Rule({ task }: { task: Task }) {
  const t = useTexts()
  const { article, rule, returned, round } = task
  const items = [
    { label: t('条款'), children: article },
    { label: t('时限'), children: `${rule.title} · ${rule.source}` },
    { label: t('已退回补正'), children: t('{{n}} 次', { n: returned }) },
    ...(round > 1 ? [{ label: t('本环节'), children: t('第 {{n}} 次办理', { n: round }) }] : []),
  ]
  return <Descriptions size="small" column={1} items={items.map((item) => ({ key: item.label, ...item }))} />
}
