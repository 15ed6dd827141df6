import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Flex, Spin } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { Watermark } from '../app/Watermark.tsx'
import { ApplicantActs } from '../clerk/ApplicantActs.tsx'
import { useTexts } from '../texts/texts.ts'
import { CaseContent } from './CaseContent.tsx'
import { CaseHead } from './CaseHead.tsx'
import { caseQuery } from './queries.ts'
import { Section } from './Section.tsx'
import { StepBar } from './StepBar.tsx'
import { Timeline } from './Timeline.tsx'

/** A case as whoever may see it reads it; acts lie with the desks and with the applicant. */
export function CasePage() {
  const t = useTexts()
  const { id } = useParams({ from: '/inside/cases/$id' })
  const { data: kase, error } = useQuery(caseQuery(id))
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!kase) return <Spin />
  const due = { caseId: id, ...kase }
  return (
    <>
      {kase.form === null ? null : <Watermark />}
      <CaseHead item={kase} stages={kase.stages} due={due} />
      <Flex gap={16} align="baseline" wrap>
        <ApplicantActs kase={kase} />
        {kase.number === null ? null : (
          <Link to="/cases/$id/print" params={{ id }} style={{ marginBlockEnd: 12 }}>
            {t('打印审批表')}
          </Link>
        )}
      </Flex>
      <Flex vertical gap={16}>
        {kase.stages.length === 0 ? null : (
          <Card size="small">
            <StepBar stages={kase.stages} due={due} holder={kase.holder} />
          </Card>
        )}
        <CaseContent {...kase} />
        {kase.number === null ? null : (
          <Section title={t('办理过程')}>
            <Timeline caseId={id} process={kase.process} />
          </Section>
        )}
      </Flex>
    </>
  )
}
