import { useQuery } from '@tanstack/react-query'
import { Flex, Typography } from 'antd'
import { LinkButton } from '../app/LinkButton.tsx'
import { Section } from '../case/Section.tsx'
import { useTexts } from '../texts/texts.ts'
import { Drafts } from './Drafts.tsx'
import { OwnCases } from './OwnCases.tsx'
import { casesQuery } from './queries.ts'
import { ReturnedCase } from './returned/ReturnedCase.tsx'
import { SeasonBanner } from './SeasonBanner.tsx'

const underWay = ['open'] as const
const done = ['completed', 'rejected', 'withdrawn', 'superseded'] as const

/** The clerk's day: what was sent back comes first, with the reviewer's words; then drafts, what is under way, what is done. */
export function ClerkHome() {
  const t = useTexts()
  const { data: returned } = useQuery(casesQuery('supplement'))
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBlockEnd: 12 }}>
        <Typography.Title level={1} style={{ fontSize: 20, marginBlockEnd: 0 }}>
          {t('我的填报')}
        </Typography.Title>
        <LinkButton to="/start" main>
          {t('新的填报')}
        </LinkButton>
      </Flex>
      <SeasonBanner />
      <Flex vertical gap={16}>
        <Section title={t('待补正（{{n}}）', { n: returned?.items.length ?? 0 })}>
          {returned?.items.map((item) => (
            <ReturnedCase key={item.id} item={item} />
          ))}
          {returned?.items.length === 0 ? <p>{t('没有被退回的业务。')}</p> : null}
        </Section>
        <Section title={t('草稿')}>
          <Drafts />
        </Section>
        <Section title={t('办理中')}>
          <OwnCases statuses={underWay} />
        </Section>
        <Section title={t('已办结')}>
          <OwnCases statuses={done} />
        </Section>
      </Flex>
    </>
  )
}
