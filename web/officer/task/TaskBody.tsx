import { useQuery } from '@tanstack/react-query'
import { Alert, Col, Flex, Row, Tabs } from 'antd'
import { CaseChildren } from '../../case/CaseChildren.tsx'
import { Changes } from '../../case/Changes.tsx'
import { FormView } from '../../case/FormView.tsx'
import { paperKinds } from '../../case/paperKinds.ts'
import { PapersViewer } from '../../case/PapersViewer.tsx'
import { processQuery, type Case } from '../../case/queries.ts'
import { RelatedCases } from '../../case/RelatedCases.tsx'
import { Section } from '../../case/Section.tsx'
import { ShowCaseNumbers } from '../../case/ShowCaseNumbers.tsx'
import { Timeline } from '../../case/Timeline.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'
import { Rules } from './Rules.tsx'
import { Rule } from './Rule.tsx'

/** On the left what is asked for and by which rule; on the right papers and history. */
export function TaskBody({ task, links }: { task: Task; links: Case['links'] }) {
  const t = useTexts()
  const { form, changes, evidence } = task
  const { data: process } = useQuery(processQuery(task.case.process))
  return (
    <Row gutter={12}>
      <Col span={12}>
        <Flex vertical gap={12}>
          {form === null ? (
            <Alert type="info" showIcon title={t('您可以看到办理情况，但无权查看申报内容')} />
          ) : null}
          {changes !== null && changes.length > 0 ? (
            <Section title={t('变更前后对照')}>
              <Changes caseId={task.case.id} changes={changes} />
            </Section>
          ) : null}
          {task.rules === null || task.rules.length === 0 ? null : (
            <Section title={t('规则核对')}>
              <Rules rules={task.rules} />
            </Section>
          )}
          {form === null || !process ? null : (
            <Section
              title={t('申报内容')}
              extra={task.discloses ? <ShowCaseNumbers caseId={task.case.id} /> : null}
            >
              <FormView narrow caseId={task.case.id} form={form} process={process} />
            </Section>
          )}
          {form === null ? null : <CaseChildren caseId={task.case.id} />}
          <Section title={t('依据')}>
            <Rule task={task} />
          </Section>
          {links.length === 0 ? null : (
            <Section title={t('相关办件')}>
              <RelatedCases links={links} />
            </Section>
          )}
        </Flex>
      </Col>
      <Col span={12}>
        <Tabs
          type="card"
          size="small"
          items={[
            {
              key: 'papers',
              label: t('材料（{{n}}）', { n: evidence?.length ?? 0 }),
              children: (
                <PapersViewer
                  papers={evidence ?? []}
                  {...(form && process && { kinds: paperKinds(form, process) })}
                />
              ),
            },
            {
              key: 'history',
              label: t('办理过程'),
              children: <Timeline caseId={task.case.id} process={task.case.process} />,
            },
          ]}
        />
      </Col>
    </Row>
  )
}
