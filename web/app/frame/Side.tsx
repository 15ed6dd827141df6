import { Link, useLocation } from '@tanstack/react-router'
import { Layout, Menu } from 'antd'
import { useTexts } from '../../texts/texts.ts'

/** Where a person of these roles can go. */
export function Side() {
  const t = useTexts()
  const { pathname } = useLocation()
  const items = [{ key: '/inbox', label: <Link to="/inbox">{t('待办')}</Link> }]
  return (
    <Layout.Sider theme="light" width={168}>
      <nav aria-label={t('主菜单')}>
        <Menu mode="inline" selectedKeys={[pathname]} items={items} />
      </nav>
    </Layout.Sider>
  )
}
