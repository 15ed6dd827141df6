import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Layout, Menu } from 'antd'
import { processesQuery } from '../../clerk/queries.ts'
import { useTexts } from '../../texts/texts.ts'

/** Where a person of these roles can go. */
export function Side() {
  const t = useTexts()
  const { pathname } = useLocation()
  const { data: processes = [] } = useQuery(processesQuery)
  const files = processes.some(({ mayFile }) => mayFile)
  const items = [
    ...(files
      ? [
          { key: '/home', label: <Link to="/home">{t('我的填报')}</Link> },
          { key: '/start', label: <Link to="/start">{t('新的填报')}</Link> },
        ]
      : []),
    { key: '/inbox', label: <Link to="/inbox">{t('待办')}</Link> },
  ]
  return (
    <Layout.Sider theme="light" width={168}>
      <nav aria-label={t('主菜单')}>
        <Menu mode="inline" selectedKeys={[pathname]} items={items} />
      </nav>
    </Layout.Sider>
  )
}
