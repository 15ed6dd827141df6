import { useQuery } from '@tanstack/react-query'
import { Flex, Radio, Select, Tabs } from 'antd'
import { processesQuery } from '../../clerk/queries.ts'
import { useTexts } from '../../texts/texts.ts'
import { countsQuery } from '../queries.ts'
import { counted } from './counted.ts'
import { groups, type Box, type Group, type InboxFilter } from './search.ts'

/** The boxes with their counts; the inbox itself by working time left. */
export function InboxTabs({ filter, show }: { filter: InboxFilter; show: (filter: InboxFilter) => void }) {
  const t = useTexts()
  const { data: counts } = useQuery(countsQuery(filter.process))
  const { data: processes } = useQuery(processesQuery)
  const titles = {
    todo: t('待办'),
    consulted: t('征求意见'),
    supervised: t('督办'),
    done: t('已办'),
    started: t('我发起'),
  } as const satisfies Record<Box, string>
  const groupTitles = {
    overdue: t('超期'),
    today: t('今日到期'),
    soon: t('3 日内'),
    new: t('新到'),
  } as const satisfies Record<Group, string>
  const withCount = (title: string, count: number | undefined) =>
    count === undefined ? title : `${title} ${counted(count)}`
  const inBox = { todo: counts?.todo, consulted: counts?.consulted, supervised: counts?.supervised }
  const { box, group, process } = filter
  const byTime = box === 'todo' || box === 'supervised'
  return (
    <>
      <Tabs
        activeKey={box}
        onChange={(next) => show({ box: next as Box, process })}
        items={(Object.keys(titles) as Box[]).map((key) => ({
          key,
          label: withCount(titles[key], (inBox as Partial<Record<Box, number>>)[key]),
        }))}
      />
      {byTime ? (
        <Flex gap={12} wrap style={{ marginBlockEnd: 12 }}>
          <Radio.Group
            optionType="button"
            aria-label={t('按剩余时间')}
            value={group ?? 'all'}
            onChange={({ target }) =>
              show({ box, process, group: target.value === 'all' ? undefined : (target.value as Group) })
            }
            options={[
              { value: 'all', label: t('全部') },
              ...groups.map((key) => ({
                value: key,
                label: withCount(groupTitles[key], box === 'todo' ? counts?.groups[key] : undefined),
              })),
            ]}
          />
          <Select
            aria-label={t('业务')}
            style={{ inlineSize: 180 }}
            value={process ?? ''}
            onChange={(next) => show({ box, group, process: next === '' ? undefined : next })}
            options={[
              { value: '', label: t('全部业务') },
              ...(processes ?? []).map(({ name, title }) => ({ value: name, label: title })),
            ]}
          />
        </Flex>
      ) : null}
    </>
  )
}
