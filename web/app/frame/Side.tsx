import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Layout, Menu } from 'antd'
import { processesQuery } from '../../clerk/queries.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMe } from '../session/useMe.ts'
import { placesOf } from './places.ts'

/** Where a person of these roles can go. */
export function Side() {
  const t = useTexts()
  const me = useMe()
  const { pathname } = useLocation()
  const { data: processes = [] } = useQuery(processesQuery)
  const files = processes.some(({ mayFile }) => mayFile)
  const items = placesOf(me, files).map(({ to, title }) => ({
    key: to,
    label: <Link to={to}>{t(title)}</Link>,
  }))
  const here = items.filter(({ key }) => pathname === key || pathname.startsWith(`${key}/`))
  return (
    <Layout.Sider theme="light" width={152}>
      <nav aria-label={t('主菜单')}>
        <Menu mode="inline" selectedKeys={here.map(({ key }) => key)} items={items} />
      </nav>
    </Layout.Sider>
  )
}
