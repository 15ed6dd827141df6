import { Flex, Tag, Typography } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { DueTag, type Due } from './DueTag.tsx'
import { nextStep } from './nextStep.ts'
import type { Stage } from './queries.ts'
import type { components } from '../api/schema.generated.ts'

type CaseItem = components['schemas']['CaseItem']

/** What somebody looks for first: which case, how it stands, whose desk it is on, what comes next, until when. */
export function CaseHead({ item, stages, due }: { item: CaseItem; stages: readonly Stage[]; due: Due }) {
  const t = useTexts()
  const next = nextStep(item, stages, t)
  const unit = stages.find(({ state }) => state === 'current')?.unit ?? item.unit
  const desk = [unit, item.stageTitle, item.holder].filter(Boolean).join(' · ')
  return (
    <header style={{ marginBlockEnd: 16 }}>
      <Flex gap={8} align="center" wrap>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {item.processTitle} {item.number}
        </Typography.Title>
        <Tag color={item.outcome === null ? 'processing' : 'default'}>
          {item.outcomeTitle ?? item.statusTitle}
        </Tag>
        {item.onHold ? <Tag>{t('暂缓办理')}</Tag> : null}
        {item.disputed ? <Tag color="warning">{t('仲裁中')}</Tag> : null}
        {item.lateFiling ? <Tag color="warning">{t('逾期申报')}</Tag> : null}
        {item.supervision === null ? null : (
          <Tag color="error">{t('督办件 {{number}}', { number: item.supervision })}</Tag>
        )}
      </Flex>
      <Flex gap={20} wrap style={{ marginBlockStart: 4 }}>
        <span>{t('申报单位：{{unit}}', { unit: item.applicant ?? '' })}</span>
        {desk === '' ? null : <span>{t('现在在：{{desk}}', { desk })}</span>}
        {next === null ? null : <span>{t('下一步：{{step}}', { step: next })}</span>}
        <DueTag {...due} />
      </Flex>
    </header>
  )
}
