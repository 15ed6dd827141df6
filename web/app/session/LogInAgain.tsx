import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { guard } from '../../api/session.ts'
import { useTexts } from '../../texts/texts.ts'
import { LogInForm } from './LogInForm.tsx'
import { useMe } from './useMe.ts'

/** Opens above the page when the session has ended; the page and all that was typed stay as they are. */
export function LogInAgain() {
  const t = useTexts()
  const { login } = useMe()
  const [back, setBack] = useState<() => void>()
  useEffect(() => {
    guard.logInAgain = () => new Promise<void>((resolve) => setBack(() => resolve))
    return () => {
      guard.logInAgain = undefined
    }
  }, [])
  const done = () => {
    back?.()
    setBack(undefined)
  }
  return (
    <Modal
      open={back !== undefined}
      title={t('登录已过期，请重新登录')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <p>{t('填写的内容仍在，登录后自动继续。')}</p>
      <LogInForm login={login} done={done} />
    </Modal>
  )
}
