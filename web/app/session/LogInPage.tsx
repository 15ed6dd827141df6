import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { demoQuery } from '../../api/me.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import { useTexts } from '../../texts/texts.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { logIn, LogInForm, type Credentials } from './LogInForm.tsx'

/** The front door; in the demo one click per role. */
export function LogInPage() {
  const t = useTexts()
  const queries = useQueryClient()
  const { data: demo } = useQuery(demoQuery)
  const [problem, setProblem] = useState<Problem>()
  // Whatever was read for somebody else is forgotten, and what the page shows is asked for anew.
  const enter = () => queries.resetQueries()
  const oneClick = (credentials: Credentials) =>
    logIn(credentials)
      .then(enter)
      .catch((fault: unknown) => setProblem(problemOf(fault)))
  return (
    <main style={{ maxInlineSize: 960, margin: '48px auto', paddingInline: 16 }}>
      <Flex gap={12} align="center" style={{ marginBlockEnd: 12 }}>
        <Typography.Title level={1} style={{ fontSize: 26, margin: 0 }}>
          {t('学前教育业务办理')}
        </Typography.Title>
        {demo ? <Tag color="warning">{t('演示数据')}</Tag> : null}
      </Flex>
      <Flex gap={24} wrap align="flex-start">
        <Card style={{ inlineSize: 320 }}>
          <LogInForm done={() => void enter()} />
          <p style={{ marginBlock: '16px 0', textAlign: 'center' }}>
            <Link to="/r">{t('凭回执码查询办理进度')}</Link>
          </p>
        </Card>
        {demo ? (
          <Card style={{ flex: 1, minInlineSize: 320 }} title={<h2>{t('演示账号，点一下即登录')}</h2>}>
            {problem ? <ProblemAlert problem={problem} /> : null}
            <Flex gap={8} wrap>
              {demo.accounts
                .filter(({ main }) => main)
                .map(({ login, password, name, roleTitle, unitName }) => (
                  <Button key={login} onClick={() => void oneClick({ login, password })} title={name}>
                    {roleTitle} · {unitName}
                  </Button>
                ))}
            </Flex>
          </Card>
        ) : null}
      </Flex>
    </main>
  )
}
