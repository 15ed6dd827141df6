import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { guard } from '../../api/session.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMe } from './useMe.ts'

/** Covers a tab whose browser now belongs to somebody else's session, so that nobody acts under a wrong name. */
export function TabGuard() {
  const t = useTexts()
  const { name } = useMe()
  const [blocked, setBlocked] = useState(false)
  useEffect(() => {
    guard.block = () => setBlocked(true)
    return () => {
      guard.block = undefined
    }
  }, [])
  return (
    <Modal
      open={blocked}
      title={t('这个浏览器已由另一人登录')}
      footer={null}
      closable={false}
      keyboard={false}
    >
      <p>{t('本页是 {{name}} 打开的。为避免以他人名义办理，本页已停用。', { name })}</p>
      <Button type="primary" onClick={() => window.location.assign('/')}>
        {t('以现在登录的人继续')}
      </Button>
    </Modal>
  )
}
