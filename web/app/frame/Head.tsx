import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Flex, Layout } from 'antd'
import { answerOf, api } from '../../api/client.ts'
import { demoQuery } from '../../api/me.ts'
import { problemOf } from '../../api/problem.ts'
import { guard } from '../../api/session.ts'
import { momentTitle } from '../../case/time.ts'
import { language, speak, useTexts } from '../../texts/texts.ts'
import { useMe } from '../session/useMe.ts'
import { Bell } from './Bell.tsx'
import { FastForward } from './FastForward.tsx'
import { Identity } from './Identity.tsx'
import { Search } from './Search.tsx'

/** Who is here, by which right, what is new, and the way out; in the demo that it is one, and its clock. */
export function Head() {
  const t = useTexts()
  const { now } = useMe()
  const queries = useQueryClient()
  const { data: demo } = useQuery(demoQuery)
  const { message } = App.useApp()
  const leave = async () => {
    // What the page still asks for meanwhile must not bring up the log-in dialog; and who is out already just goes.
    const { logInAgain } = guard
    guard.logInAgain = undefined
    try {
      await answerOf(api.DELETE('/api/v1/session', { body: null }))
    } catch (fault) {
      const { body } = problemOf(fault)
      if (body.code !== 'unauthenticated') {
        guard.logInAgain = logInAgain
        void message.error(t(body.title))
        return
      }
    }
    queries.clear()
    window.location.assign('/')
  }
  return (
    <>
      {demo ? (
        <Flex
          align="center"
          justify="center"
          gap={12}
          role="note"
          style={{ background: '#fdf3d8', paddingBlock: 4, paddingInline: 20 }}
        >
          <strong>{t('演示数据')}</strong>
          <span>{t('演示时钟 {{moment}}', { moment: momentTitle(now) })}</span>
          <FastForward />
        </Flex>
      ) : null}
      <Layout.Header
        style={{
          background: '#fff',
          paddingInline: 20,
          blockSize: 52,
          lineHeight: 1.5,
          borderBlockEnd: '1px solid #d9dedb',
        }}
      >
        <Flex align="center" gap={12} style={{ blockSize: '100%' }}>
          <strong style={{ fontSize: 16, whiteSpace: 'nowrap' }}>{t('学前教育业务办理')}</strong>
          <span style={{ flex: 1 }} />
          <Search />
          <Bell />
          <Identity />
          <Button size="small" onClick={() => speak(language() === 'en' ? 'zh-CN' : 'en')}>
            {language() === 'en' ? '中文' : 'English'}
          </Button>
          <Button size="small" onClick={() => void leave()}>
            {t('退出登录')}
          </Button>
        </Flex>
      </Layout.Header>
    </>
  )
}
