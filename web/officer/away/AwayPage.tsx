import { useQuery } from '@tanstack/react-query'
import { Flex, Spin } from 'antd'
import { problemOf } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { Section } from '../../case/Section.tsx'
import { useTexts } from '../../texts/texts.ts'
import { AwayForm } from './AwayForm.tsx'
import { AwayTable } from './AwayTable.tsx'
import { delegationsQuery } from './queries.ts'

/** 外出代办: who acts for whom until when, and naming a colleague for the days one is away. */
export function AwayPage() {
  const t = useTexts()
  const { data, error } = useQuery(delegationsQuery)
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return <Spin />
  return (
    <Flex vertical gap={16}>
      <h1 style={{ fontSize: 20, margin: 0 }}>{t('外出代办')}</h1>
      <Section title={t('委托同事代办')}>
        <AwayForm />
      </Section>
      <Section title={t('尚未结束的代办')}>
        <AwayTable items={data.items} />
      </Section>
    </Flex>
  )
}
