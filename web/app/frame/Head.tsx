import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Layout, Tag } from 'antd'
import { answerOf, api } from '../../api/client.ts'
import { demoQuery } from '../../api/me.ts'
import { language, speak, useTexts } from '../../texts/texts.ts'
import { useMe } from '../session/useMe.ts'

/** Who is here, by which right, and the way out. */
export function Head() {
  const t = useTexts()
  const me = useMe()
  const queries = useQueryClient()
  const { data: demo } = useQuery(demoQuery)
  const [first] = me.grants
  const leave = async () => {
    await answerOf(api.DELETE('/api/v1/session', { body: null }))
    queries.clear()
    window.location.assign('/')
  }
  return (
    <Layout.Header style={{ background: '#fff', paddingInline: 20, borderBlockEnd: '1px solid #d9dedb' }}>
      <Flex align="center" gap={12} style={{ blockSize: '100%' }}>
        <strong style={{ fontSize: 16 }}>{t('学前教育业务办理')}</strong>
        {demo ? <Tag color="gold">{t('演示数据')}</Tag> : null}
        <span style={{ flex: 1 }} />
        <span>
          {me.name} · {first ? `${first.unit} ${first.roleTitle}` : null}
        </span>
        <Button size="small" onClick={() => speak(language() === 'en' ? 'zh-CN' : 'en')}>
          {language() === 'en' ? '中文' : 'English'}
        </Button>
        <Button size="small" onClick={() => void leave()}>
          {t('退出登录')}
        </Button>
      </Flex>
    </Layout.Header>
  )
}
