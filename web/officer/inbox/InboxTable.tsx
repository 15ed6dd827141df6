import { Link } from '@tanstack/react-router'
import { Table, Tag } from 'antd'
import { DueTag } from '../../case/DueTag.tsx'
import { momentTitle } from '../../case/time.ts'
import { useDesks } from '../../case/useDesks.ts'
import { useTexts } from '../../texts/texts.ts'
import type { InboxItem } from '../queries.ts'
import type { Box } from './search.ts'

interface Rows {
  box: Box
  items: readonly InboxItem[]
  loading: boolean
  selected: readonly InboxItem[]
  select: (items: readonly InboxItem[]) => void
}

/** Each row: which case, whose, on whose desk, what comes next, until when. */
export function InboxTable({ box, items, loading, selected, select }: Rows) {
  const t = useTexts()
  const { desk, parties } = useDesks()
  const open = ({ id, caseId, number }: InboxItem) =>
    id === null || box === 'done' ? (
      <Link to="/cases/$id" params={{ id: caseId }}>
        {number}
      </Link>
    ) : (
      <Link to="/tasks/$id" params={{ id }}>
        {number}
      </Link>
    )
  const ended = box === 'done'
  return (
    <Table
      rowKey={({ id, caseId }) => id ?? caseId}
      size="small"
      pagination={false}
      loading={{ spinning: loading, delay: 300 }}
      dataSource={[...items]}
      locale={{ emptyText: t('没有办件') }}
      {...(box === 'todo' && {
        rowSelection: {
          selectedRowKeys: selected.map(({ id }) => id ?? ''),
          onChange: (_: unknown, rows: InboxItem[]) => select(rows),
          getCheckboxProps: (item: InboxItem) => ({
            disabled: !item.acknowledges,
            'aria-label': t('选择 {{number}}', { number: item.number ?? '' }),
          }),
          getTitleCheckboxProps: () => ({ 'aria-label': t('选择本页可以阅知的办件') }),
        },
      })}
      columns={[
        {
          title: t('办件编号'),
          render: (_, item: InboxItem) => (
            <>
              {open(item)}{' '}
              {item.onBehalfOf === null ? null : (
                <Tag color="processing">{t('代 {{absent}}', { absent: item.onBehalfOf })}</Tag>
              )}
              {item.supervised ? <Tag color="error">{t('督办中')}</Tag> : null}
            </>
          ),
        },
        { title: t('业务'), dataIndex: 'processTitle' },
        { title: t('申报单位'), dataIndex: 'applicant' },
        {
          title: t('现在在'),
          render: (_, item: InboxItem) => {
            const { stageTitle, statusTitle, mine, onBehalfOf, holder, id } = item
            const at = { ...item, stageTitle: stageTitle ?? statusTitle }
            if (id === null) return desk(at)
            return (
              <>
                {desk({ ...at, openUnits: [] }, mine && onBehalfOf === null ? t('我') : holder)}
                {ended ? null : <div>{parties(item.openUnits)}</div>}
              </>
            )
          },
        },
        ended
          ? { title: t('我的决定'), dataIndex: 'verdictTitle' }
          : {
              title: t('下一步'),
              render: (_, { nextTitle, stage }: InboxItem) =>
                nextTitle ?? (stage === null ? null : t('办结')),
            },
        ended
          ? {
              title: t('办理时间'),
              render: (_, { decidedAt }: InboxItem) => (decidedAt === null ? null : momentTitle(decidedAt)),
            }
          : { title: t('期限'), render: (_, item: InboxItem) => <DueTag {...item} /> },
      ]}
    />
  )
}
