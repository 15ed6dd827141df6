import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table } from 'antd'
import { useState } from 'react'
import { useMe } from '../app/session/useMe.ts'
import { Section } from '../case/Section.tsx'
import { momentTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { useChangeWords } from './changeWords.ts'
import { Decide } from './Decide.tsx'
import { Propose } from './Propose.tsx'
import { proposalsQuery, type Proposal } from './queries.ts'

/** What one security administrator has proposed and another has to look through and confirm. */
export function Proposals() {
  const t = useTexts()
  const words = useChangeWords()
  const { grants } = useMe()
  const [opened, setOpened] = useState<Proposal>()
  const [proposing, setProposing] = useState<Proposal['kind']>()
  const { data } = useQuery(proposalsQuery)
  const isProvince = grants.some(({ role, kind }) => role === 'security-administrator' && kind === 'province')
  return (
    <Section
      title={t('修改日历（两人确认）')}
      extra={
        <Flex gap={8}>
          {isProvince ? <Button onClick={() => setProposing('notice')}>{t('录入放假通知')}</Button> : null}
          <Button onClick={() => setProposing('closure')}>{t('登记停办公')}</Button>
          <Button onClick={() => setProposing('withdrawn-closure')}>{t('撤销停办公')}</Button>
        </Flex>
      }
    >
      <Table
        size="small"
        pagination={false}
        rowKey="id"
        locale={{ emptyText: <span style={{ color: '#4a5560' }}>{t('没有等待确认的修改')}</span> }}
        dataSource={data?.items ?? []}
        columns={[
          { title: t('内容'), key: 'what', render: (_, proposal: Proposal) => words(proposal) },
          { title: t('原因'), dataIndex: 'reason' },
          { title: t('提出时间'), dataIndex: 'proposedAt', render: (at: string) => momentTitle(at) },
          {
            title: t('操作'),
            key: 'act',
            render: (_, proposal: Proposal) => (
              <Button size="small" onClick={() => setOpened(proposal)}>
                {t(proposal.mine ? '试算或收回' : '试算并确认')}
              </Button>
            ),
          },
        ]}
      />
      {opened ? <Decide proposal={opened} close={() => setOpened(undefined)} /> : null}
      {proposing ? <Propose kind={proposing} close={() => setProposing(undefined)} /> : null}
    </Section>
  )
}
