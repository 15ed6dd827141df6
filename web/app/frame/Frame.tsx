import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Layout, Spin } from 'antd'
import { meQuery } from '../../api/me.ts'
import { problemOf } from '../../api/problem.ts'
import { guard } from '../../api/session.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { LogInAgain } from '../session/LogInAgain.tsx'
import { LogInPage } from '../session/LogInPage.tsx'
import { TabGuard } from '../session/TabGuard.tsx'
import { MeContext } from '../session/useMe.ts'
import { Head } from './Head.tsx'
import { Side } from './Side.tsx'

/** What stands around every page: who is here, where one can go, what is new. */
export function Frame() {
  const { data: me, error } = useQuery(meQuery)
  if (error) return <ProblemAlert problem={problemOf(error)} />
  if (me === undefined) return <Spin fullscreen />
  guard.personId = me?.id
  if (me === null) return <LogInPage />
  return (
    <MeContext value={me}>
      <Layout style={{ minBlockSize: '100vh' }}>
        <Head />
        <Layout>
          <Side />
          <Layout.Content style={{ padding: 20, minInlineSize: 0 }} role="main">
            <Outlet />
          </Layout.Content>
        </Layout>
      </Layout>
      <LogInAgain />
      <TabGuard />
    </MeContext>
  )
}
