import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Flex, Spin, Typography } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { caseQuery } from '../case/queries.ts'
import { StepBar } from '../case/StepBar.tsx'
import { momentTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { QrCode } from '../paper/QrCode.tsx'
import { WhatNow } from './WhatNow.tsx'

/** After 提交: the number, a QR code of it, and what happens now. */
export function ReceiptPage() {
  const t = useTexts()
  const { id } = useParams({ from: '/inside/receipts/$id' })
  const { data: kase, error } = useQuery({
    ...caseQuery(id),
    refetchInterval: ({ state }) => (state.data?.advancing ? 2_000 : false),
  })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!kase) return <Spin />
  const joint = kase.links.filter(({ kind }) => kind === 'joint')
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 20 }}>
        {t('已提交：{{title}}', { title: kase.processTitle })}
      </Typography.Title>
      <Card>
        <Flex gap={32} wrap>
          <div style={{ flex: 1, minInlineSize: 320 }}>
            <p style={{ fontSize: 16 }}>
              {t('办件编号')} <strong>{kase.number}</strong>
            </p>
            {joint.map((link) => (
              <p key={link.id}>
                {t('一并提交')} <strong>{link.number}</strong>
              </p>
            ))}
            {kase.receipt === null ? null : (
              <p>
                {t('回执码')} <strong>{kase.receipt}</strong>
              </p>
            )}
            <p>{kase.filedAt === null ? null : t('提交时间：{{at}}', { at: momentTitle(kase.filedAt) })}</p>
            <WhatNow kase={kase} />
            <Flex gap={16}>
              <Link to="/cases/$id" params={{ id }}>
                {t('查看办理进度')}
              </Link>
              <Link to="/cases/$id/print" params={{ id }}>
                {t('打印审批表')}
              </Link>
              <Link to="/home">{t('回到我的填报')}</Link>
            </Flex>
          </div>
          <figure style={{ margin: 0, textAlign: 'center' }}>
            {kase.receipt === null ? null : (
              <QrCode
                text={`${window.location.origin}/r/${kase.receipt}`}
                label={t('办件二维码')}
                size={168}
              />
            )}
            <figcaption>{t('扫码查看办理进度')}</figcaption>
          </figure>
        </Flex>
        <StepBar stages={kase.stages} due={{ caseId: id, ...kase }} holder={kase.holder} />
      </Card>
    </>
  )
}
