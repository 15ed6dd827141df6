import { Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Problem } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'

interface Words {
  title: string
  label: string
  act: { isPending: boolean; error: Problem | null }
  give: (words: string) => void
  close: () => void
  /** Something to be chosen above the words, and whether it is. */
  above?: ReactNode
  ready?: boolean
  /** The words may be left out. */
  optional?: boolean
}

/** An act that is given with words. */
export function WordsDialog({
  title,
  label,
  act,
  give,
  close,
  above,
  ready = true,
  optional = false,
}: Words) {
  const t = useTexts()
  const [words, setWords] = useState('')
  const missing = !optional && words.trim() === ''
  return (
    <Modal
      open
      title={title}
      mask={{ closable: false }}
      okText={t('确认')}
      okButtonProps={{ disabled: !ready || missing, loading: act.isPending }}
      onOk={() => give(words.trim())}
      onCancel={close}
    >
      {act.error ? <ProblemAlert problem={act.error} /> : null}
      <Form layout="vertical" component="div">
        {above}
        <Form.Item label={label} htmlFor="words" required={!optional}>
          <Input.TextArea
            id="words"
            rows={3}
            maxLength={2000}
            showCount
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
