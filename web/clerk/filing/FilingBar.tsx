import { SaveOutlined, SendOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import { SavedState } from './SavedState.tsx'
import type { Saving } from './useDraft.ts'

interface Props {
  saving: Saving
  save: () => Promise<unknown>
  submit: () => void
  busy: boolean
  /** What handing in is called here. */
  word?: string
}

/** 保存草稿 keeps it for oneself, 提交 hands it in: far apart, of different looks. */
export function FilingBar({ saving, save, submit, busy, word }: Props) {
  const t = useTexts()
  return (
    <Flex
      gap={16}
      align="center"
      style={{
        position: 'sticky',
        insetBlockEnd: 0,
        background: '#fff',
        borderBlockStart: '1px solid #d9dedb',
        padding: '12px 16px',
        zIndex: 1,
      }}
    >
      <Button icon={<SaveOutlined aria-hidden />} onClick={() => void save().catch(() => undefined)}>
        {t('保存草稿')}
      </Button>
      <SavedState saving={saving} />
      <span style={{ flex: 1 }} />
      <Button type="primary" size="large" icon={<SendOutlined aria-hidden />} loading={busy} onClick={submit}>
        {word ?? t('提交')}
      </Button>
    </Flex>
  )
}
