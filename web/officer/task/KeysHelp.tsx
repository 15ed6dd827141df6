import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Modal, Switch } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { keysAreOn, switchKeys } from './keys.ts'

export interface Key {
  key: string
  does: string
}

interface Help {
  keys: readonly Key[]
  open: boolean
  set: (open: boolean) => void
}

/** Which keys do what on this page, and the way to switch them off. */
export function KeysHelp({ keys, open, set }: Help) {
  const t = useTexts()
  const [on, setOn] = useState(keysAreOn)
  return (
    <>
      <Button
        icon={<QuestionCircleOutlined />}
        aria-label={t('键盘快捷键')}
        title={t('键盘快捷键')}
        onClick={() => set(true)}
      />
      <Modal open={open} title={t('键盘快捷键')} footer={null} onCancel={() => set(false)}>
        <dl style={{ display: 'grid', gridTemplateColumns: '64px 1fr', rowGap: 6 }}>
          {keys.map(({ key, does }) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd style={{ margin: 0 }}>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <Switch
            checked={on}
            onChange={(next) => {
              switchKeys(next)
              setOn(next)
            }}
          />{' '}
          {t('使用快捷键')}
        </label>
      </Modal>
    </>
  )
}
