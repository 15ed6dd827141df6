import { useNavigate } from '@tanstack/react-router'
import { DatePicker, Flex, Typography } from 'antd'
import dayjs from 'dayjs'
import { momentTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import type { Board } from './queries.ts'

/** Whose board, for which month; as of when, and under which policy and calendar the figures hold. */
export function BoardHead({ board }: { board: Board }) {
  const t = useTexts()
  const navigate = useNavigate()
  const facts = [
    t('数据时刻 {{moment}}', { moment: momentTitle(board.asOf) }),
    t('政策 {{policy}}', { policy: board.policy }),
    t('工作日历第 {{n}} 次修订', { n: board.calendarRevision }),
  ]
  return (
    <Flex align="center" gap={16} wrap>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {t('{{unit}}督办看板', { unit: board.unit.name })}
      </Typography.Title>
      <DatePicker
        picker="month"
        allowClear={false}
        aria-label={t('统计月份')}
        value={dayjs(`${board.month}-01`)}
        maxDate={dayjs(board.asOf)}
        onChange={(month) =>
          month &&
          void navigate({
            to: '/board',
            search: { unitId: board.unit.id, month: month.format('YYYY-MM') },
          })
        }
      />
      <Typography.Text type="secondary">{facts.join(' · ')}</Typography.Text>
    </Flex>
  )
}
