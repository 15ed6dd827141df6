import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useTexts } from '../texts/texts.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useTexts()
  return <Result status="404" title={t('没有这个页面')} extra={<Link to="/">{t('回到首页')}</Link>} />
}
