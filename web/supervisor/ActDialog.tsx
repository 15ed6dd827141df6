import { Form, Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import type { Problem } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'

/** An act of a superior: what it does is said first, a reason is asked for, and it is done only when confirmed. */
export function ActDialog<Input extends object>({
  title,
  says,
  ok,
  busy,
  problem,
  initial,
  act,
  close,
  children,
}: Props<Input>) {
  const t = useTexts()
  const id = useId()
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('取消')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: busy }}
      onCancel={close}
      destroyOnHidden
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <p>{says}</p>
      <Form<Input> id={id} layout="vertical" initialValues={initial ?? {}} onFinish={act}>
        {children}
      </Form>
    </Modal>
  )
}

interface Props<Input> {
  title: string
  /** What will happen, before it does. */
  says: ReactNode
  ok: string
  busy: boolean
  problem: Problem | null
  initial?: Partial<Input>
  act: (input: Input) => void
  close: () => void
  children: ReactNode
}
