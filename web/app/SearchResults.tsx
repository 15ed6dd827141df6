import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Alert, Flex, Spin } from 'antd'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Section } from '../case/Section.tsx'
import { useTexts } from '../texts/texts.ts'
import { CasesTable } from './CasesTable.tsx'
import { FoundChildren } from './FoundChildren.tsx'
import { FoundInstitutions } from './FoundInstitutions.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { Watermark } from './Watermark.tsx'

/** What was found: cases, children, institutions, as far as one may see them. */
export function SearchResults() {
  const t = useTexts()
  const { q = '' } = useSearch({ from: '/inside/search' })
  const { data, error } = useQuery({
    queryKey: ['search', q],
    queryFn: () => answerOf(api.GET('/api/v1/search', { params: { query: { q } } })),
    enabled: q !== '',
    // Each search is kept in the audit; going back to the page is none, nor is an act or a notice meanwhile.
    staleTime: 'static',
    refetchOnWindowFocus: false,
  })
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return q === '' ? <h1>{t('查找')}</h1> : <Spin />
  const { cases, children, institutions, more } = data
  const none = cases.length + children.length + institutions.length === 0
  return (
    <Flex vertical gap={16}>
      {children.length === 0 ? null : <Watermark />}
      <h1 style={{ margin: 0 }}>{t('查找“{{q}}”', { q })}</h1>
      {none ? (
        <Alert
          type="info"
          showIcon
          title={t('没有找到，或不在您的管辖范围内')}
          description={t('可输入办件编号（或其中一段）、幼儿姓名全名、拼音首字母、证件号后四位、机构名称。')}
        />
      ) : null}
      {more ? <Alert type="info" showIcon title={t('结果较多，只列出一部分，请多输入几个字')} /> : null}
      {cases.length === 0 ? null : (
        <Section title={t('办件')}>
          <CasesTable cases={cases} />
        </Section>
      )}
      {children.length === 0 ? null : (
        <Section title={t('幼儿（已遮蔽，查找已留痕）')}>
          <FoundChildren found={children} />
        </Section>
      )}
      {institutions.length === 0 ? null : (
        <Section title={t('机构')}>
          <FoundInstitutions found={institutions} />
        </Section>
      )}
    </Flex>
  )
}
