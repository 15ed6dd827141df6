import {
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMe } from '../app/session/useMe.ts'
import { lightOf, type Light } from '../../domain/light.ts'
import { useTexts } from '../texts/texts.ts'
import { ClockExplanation } from './ClockExplanation.tsx'
import { lastDayTitle } from './time.ts'
import { useTimeLeft } from './timeLeft.ts'

/** What lists and pages of the API tell of the time of a case. */
export interface Due {
  caseId: string
  dueAt: string | null
  workingDaysLeft: number | null
  onHold?: boolean
  provisional?: boolean
}

const looks = {
  green: { color: 'success', icon: <CheckCircleOutlined /> },
  yellow: { color: 'warning', icon: <ExclamationCircleOutlined /> },
  red: { color: 'error', icon: <WarningOutlined /> },
} as const satisfies Record<Light, { color: string; icon: ReactNode }>

/** The light of a case: icon, word and colour, with the due day; a click tells why it is that day. */
export function DueTag({ caseId, dueAt, workingDaysLeft, onHold = false, provisional = false }: Due) {
  const t = useTexts()
  const { now } = useMe()
  const timeLeft = useTimeLeft()
  const [open, setOpen] = useState(false)
  if (onHold) return <Tag icon={<PauseCircleOutlined />}>{t('暂缓办理')}</Tag>
  if (dueAt === null || workingDaysLeft === null)
    return <span>{dueAt === null ? null : lastDayTitle(dueAt, now)}</span>
  const at = Date.parse(dueAt)
  const { color, icon } = looks[lightOf(at, workingDaysLeft, now)]
  const due = lastDayTitle(dueAt, now)
  return (
    <>
      <Button
        type="text"
        size="small"
        style={{ paddingInline: 0, blockSize: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
        aria-haspopup="dialog"
        title={t('期限是怎样算出来的')}
        onClick={() => setOpen(true)}
      >
        <Tag color={color} icon={icon} style={{ marginInlineEnd: 4 }}>
          {timeLeft(workingDaysLeft, at <= now)}
        </Tag>
        <span style={{ textDecoration: 'underline dotted' }}>{due}</span>
        {provisional ? <Tag style={{ marginInlineStart: 4 }}>{t('期限暂定')}</Tag> : null}
      </Button>
      {open ? <ClockExplanation caseId={caseId} close={() => setOpen(false)} /> : null}
    </>
  )
}
