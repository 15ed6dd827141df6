import { Table, Tag } from 'antd'
import { CaseLink } from '../app/CaseLink.tsx'
import { DueTag } from '../case/DueTag.tsx'
import { momentTitle } from '../case/time.ts'
import { useDesks } from '../case/useDesks.ts'
import { useTexts } from '../texts/texts.ts'
import { Escalation } from './Escalation.tsx'
import { ItemActs } from './ItemActs.tsx'
import type { BoardItem } from './queries.ts'

/** Rows with whose desk they are on, how late they are, and what has been told already. */
export function ItemsTable({ items, loading, done, chosen, choose }: ItemsTableProps) {
  const t = useTexts()
  const { parties } = useDesks()
  const acts = items.some(({ may }) => may.extend || may.takeOver)
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="id"
      loading={loading}
      dataSource={[...items]}
      {...(choose
        ? {
            rowSelection: {
              selectedRowKeys: chosen?.map(({ id }) => id) ?? [],
              onChange: (_: unknown, rows: BoardItem[]) => choose(rows),
              getCheckboxProps: ({ number }: BoardItem) =>
                ({ 'aria-label': t('选择 {{number}}', { number }) }) as object,
              getTitleCheckboxProps: () => ({ 'aria-label': t('全选本页') }) as object,
            },
          }
        : {})}
      columns={[
        {
          title: t('办件'),
          dataIndex: 'number',
          render: (number: string, { caseId, processTitle, stageTitle, policy }: BoardItem) => (
            <>
              <CaseLink id={caseId}>
                <span style={{ whiteSpace: 'nowrap' }}>{number}</span>
              </CaseLink>
              <div title={t('提交时的政策 {{policy}}', { policy })}>
                {[processTitle, stageTitle].filter(Boolean).join(' · ')}
              </div>
            </>
          ),
        },
        { title: t('申报单位'), dataIndex: 'applicant' },
        {
          title: t('现在在'),
          key: 'desk',
          render: (_, { kind, unit, openUnits, holder, doneAt }: BoardItem) => (
            <>
              {kind === 'supplement' ? t('{{unit}}（补正）', { unit }) : unit}
              {holder === null ? null : <div>{holder}</div>}
              {doneAt === null ? <div>{parties(openUnits)}</div> : null}
            </>
          ),
        },
        {
          title: t('期限'),
          key: 'due',
          render: (_, item: BoardItem) => (item.dueAt === null ? '—' : <DueTag {...item} />),
        },
        ...(done
          ? [
              {
                title: t('办理时间'),
                dataIndex: 'doneAt',
                render: (at: string | null) => (at === null ? t('未办') : momentTitle(at)),
              },
            ]
          : []),
        {
          title: t('亮牌'),
          dataIndex: 'card',
          render: (card: BoardItem['card']) =>
            card === null ? null : (
              <Tag color={card === 'red' ? 'error' : 'warning'}>{t(card === 'red' ? '红牌' : '黄牌')}</Tag>
            ),
        },
        {
          title: t('已提醒和升级'),
          key: 'rungs',
          render: (_, item: BoardItem) => <Escalation item={item} />,
        },
        ...(acts
          ? [
              {
                title: t('操作'),
                key: 'acts',
                width: 150,
                render: (_: unknown, item: BoardItem) => <ItemActs item={item} />,
              },
            ]
          : []),
      ]}
    />
  )
}

interface ItemsTableProps {
  items: readonly BoardItem[]
  loading: boolean
  /** Shows when it was decided. */
  done: boolean
  chosen?: readonly BoardItem[]
  choose?: (items: readonly BoardItem[]) => void
}
