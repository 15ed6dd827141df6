import { useQuery } from '@tanstack/react-query'
import { Flex, Spin, Typography } from 'antd'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { processesQuery } from './queries.ts'
import { Question } from './Question.tsx'

/** What has happened? The clerk picks a plain question, and reads what will come of it before typing. */
export function StartPage() {
  const t = useTexts()
  const { data, error } = useQuery(processesQuery)
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (!data) return <Spin />
  const mine = data.filter(({ mayFile }) => mayFile)
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 20 }}>
        {t('要办什么？')}
      </Typography.Title>
      {mine.map((process) => (
        <section key={process.name} aria-label={process.title} style={{ marginBlockEnd: 20 }}>
          <h2 style={{ fontSize: 16 }}>
            {process.title}
            <span style={{ fontWeight: 400, color: '#4a5560' }}> {process.article}</span>
          </h2>
          <Flex gap={12} wrap align="stretch">
            {process.categories.length === 0 ? (
              <Question process={process} category={undefined} />
            ) : (
              process.categories.map((category) => (
                <Question key={category.code} process={process} category={category} />
              ))
            )}
          </Flex>
        </section>
      ))}
      {mine.length === 0 ? <p>{t('您的角色没有可以填报的业务。')}</p> : null}
    </>
  )
}
