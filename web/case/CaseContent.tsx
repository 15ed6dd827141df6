import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { CaseChildren } from './CaseChildren.tsx'
import { Collision } from './Collision.tsx'
import { Changes } from './Changes.tsx'
import { FormView } from './FormView.tsx'
import { paperKinds } from './paperKinds.ts'
import { PapersViewer } from './PapersViewer.tsx'
import { processQuery, type Case } from './queries.ts'
import { RelatedCases } from './RelatedCases.tsx'
import { Section } from './Section.tsx'
import { ShowCaseNumbers } from './ShowCaseNumbers.tsx'

type Content = Pick<Case, 'id' | 'process' | 'form' | 'changes' | 'evidence' | 'discloses'> & {
  /** Of an open case none. */
  outcome?: Case['outcome']
  links?: Case['links']
}

/** What was handed in: changes, form, papers and related cases; and a word for those who may not read it. */
export function CaseContent({
  id,
  process,
  outcome,
  form,
  changes,
  evidence,
  discloses,
  links = [],
}: Content) {
  const t = useTexts()
  const { data } = useQuery(processQuery(process))
  const collision =
    outcome === null ? links.find(({ kind, status }) => kind === 'blocked' && status === 'open') : undefined
  return (
    <>
      {form === null ? (
        <Alert type="info" showIcon title={t('您可以看到办理情况，但无权查看申报内容')} />
      ) : null}
      {changes !== null && changes.length > 0 ? (
        <Section title={t('变更前后对照')}>
          <Changes caseId={id} changes={changes} />
        </Section>
      ) : null}
      {form === null || !data ? null : (
        <Section title={t('申报内容')} extra={discloses ? <ShowCaseNumbers caseId={id} /> : null}>
          <FormView caseId={id} form={form} process={data} />
        </Section>
      )}
      {form === null ? null : <CaseChildren caseId={id} />}
      {collision ? <Collision link={collision} /> : null}
      {evidence === null ? null : (
        <Section title={t('材料（{{n}}）', { n: evidence.length })}>
          <PapersViewer papers={evidence} {...(form && data && { kinds: paperKinds(form, data) })} />
        </Section>
      )}
      {links.length === 0 ? null : (
        <Section title={t('相关办件')}>
          <RelatedCases links={links} />
        </Section>
      )}
    </>
  )
}
