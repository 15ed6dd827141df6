import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useTexts } from '../texts/texts.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useTexts()
  return (
    <Result
      status="404"
      title={<h1 style={{ fontSize: 22, margin: 0 }}>{t('没有这个页面')}</h1>}
      extra={<Link to="/">{t('回到首页')}</Link>}
    />
  )
}
