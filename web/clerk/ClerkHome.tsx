import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Typography } from 'antd'
import { Section } from '../case/Section.tsx'
import { useTexts } from '../texts/texts.ts'
import { Drafts } from './Drafts.tsx'
import { OwnCases } from './OwnCases.tsx'
import { casesQuery } from './queries.ts'
import { ReturnedCase } from './returned/ReturnedCase.tsx'
import { SeasonBanner } from './SeasonBanner.tsx'

/** The clerk's day: what was sent back comes first, with the reviewer's words; then drafts, what is under way, what is done. */
export function ClerkHome() {
  const t = useTexts()
  const { data: returned } = useQuery(casesQuery('supplement'))
  return (
    <>
      <Flex justify="space-between" align="center">
        <Typography.Title level={1} style={{ fontSize: 20 }}>
          {t('我的填报')}
        </Typography.Title>
        <Link to="/start" className="ant-btn ant-btn-primary">
          {t('新的填报')}
        </Link>
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
          <OwnCases status="open" />
        </Section>
        <Section title={t('已办结')}>
          <OwnCases status="completed" />
        </Section>
      </Flex>
    </>
  )
}
