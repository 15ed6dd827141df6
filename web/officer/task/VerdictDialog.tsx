import { useNavigate } from '@tanstack/react-router'
import { App, Checkbox, Form, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Choice, Task } from '../queries.ts'
import { EffectPreview } from './EffectPreview.tsx'
import { PinsEditor, type Pin } from './PinsEditor.tsx'
import { Reason } from './Reason.tsx'
import { VerdictForm, type Answers } from './VerdictForm.tsx'

interface Said {
  comment: string
  pins: readonly Pin[]
  form: Answers
  newCircumstances: boolean
}

const nothing: Said = { comment: '', pins: [], form: {}, newCircumstances: false }

/** One word before it counts: reason, what is to be mended, what has to be filled in, and what it will do. */
export function VerdictDialog({ task, choice, close }: { task: Task; choice: Choice; close: () => void }) {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [said, setSaid] = useState(nothing)
  const set = (more: Partial<Said>) => setSaid({ ...said, ...more })
  const pins = said.pins.filter((pin) => pin.message.trim() !== '')
  const again = choice.suspends && task.returned > 0
  const decide = useAct(
    (input: Said, headers) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/verdict', {
          params: { path: { id: task.id }, header: { ...headers, prefer: 'wait=2' } },
          body: {
            verdict: choice.verdict,
            version: task.version,
            ...(input.comment.trim() === '' ? {} : { comment: input.comment.trim() }),
            ...(choice.form === null ? {} : { form: input.form }),
            ...(pins.length === 0 ? {} : { pins: pins.map((pin) => ({ ...pin })) }),
            ...(again && input.newCircumstances ? { newCircumstances: true } : {}),
          },
        }),
      ),
    ({ proposed }) => {
      void message.success(
        proposed ? t('已拟办，等待复核、签发') : t('已办理：{{title}}', { title: choice.title }),
      )
      void navigate({ to: '/inbox' })
    },
  )
  const needsReason = choice.reason && said.comment.trim() === '' && pins.length === 0
  const needsPins = choice.suspends && pins.length === 0
  return (
    <Modal
      open
      title={choice.title}
      width={640}
      mask={{ closable: false }}
      onCancel={close}
      okText={t('确认{{title}}', { title: choice.title })}
      okButtonProps={{
        loading: decide.isPending,
        disabled: needsReason || needsPins || (again && !said.newCircumstances),
        danger: choice.verdict === 'reject',
      }}
      onOk={() => decide.mutate(said)}
    >
      <Form layout="vertical" component="div">
        {decide.error ? <ProblemAlert problem={decide.error} /> : null}
        {again ? (
          <Checkbox
            checked={said.newCircumstances}
            onChange={({ target }) => set({ newCircumstances: target.checked })}
          >
            {t('本件已退回过 {{n}} 次。确有新情况，再次退回（在说明中写明）', { n: task.returned })}
          </Checkbox>
        ) : null}
        {choice.suspends ? (
          <PinsEditor process={task.case.process} pins={said.pins} set={(next) => set({ pins: next })} />
        ) : null}
        <Reason choice={choice} value={said.comment} set={(comment) => set({ comment })} />
        {choice.form === null ? null : (
          <VerdictForm
            caseId={task.case.id}
            schema={choice.form}
            value={said.form}
            onChange={(form) => set({ form })}
            errors={decide.error?.body.errors ?? []}
          />
        )}
        <EffectPreview task={task} choice={choice} />
      </Form>
    </Modal>
  )
}
