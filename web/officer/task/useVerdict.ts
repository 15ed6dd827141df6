import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import type { FormError } from '../../../domain/form-error.ts'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { errorsUnder, goTo, stillSaid } from '../../form/errors.ts'
import type { Group } from '../../form/field.ts'
import { look, sentForm } from '../../form/look.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Choice, Task } from '../queries.ts'
import type { Pin } from './PinsEditor.tsx'

interface Said {
  comment: string
  pins: readonly Pin[]
  form: Group
  newCircumstances: boolean
}

const nothing: Said = { comment: '', pins: [], form: {}, newCircumstances: false }

/** Heads the controls of what a word is given with. */
export const verdictHead = 'given'

/** What somebody says with a word, looked over before it is sent. */
export function useVerdict(task: Task, choice: Choice) {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [said, setSaid] = useState(nothing)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const schema = choice.form
  const pins = said.pins.filter((pin) => pin.message.trim() !== '')
  const again = choice.suspends && task.returned > 0
  const show = (found: readonly FormError[]) => {
    setErrors(found)
    // Once they are drawn.
    requestAnimationFrame(() => goTo(verdictHead, found))
  }
  const decide = useAct(
    (_: undefined, headers) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/verdict', {
          params: { path: { id: task.id }, header: { ...headers, prefer: 'wait=2' } },
          body: {
            verdict: choice.verdict,
            version: task.version,
            ...(said.comment.trim() === '' ? {} : { comment: said.comment.trim() }),
            ...(schema === null ? {} : { form: sentForm(schema, said.form, {}) }),
            ...(pins.length === 0 ? {} : { pins: pins.map((pin) => ({ ...pin })) }),
            ...(again && said.newCircumstances ? { newCircumstances: true } : {}),
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
  const give = async () => {
    const found = schema === null ? [] : await look(schema, said.form, {})
    show(found)
    if (found.length > 0) return
    decide.mutate(undefined, { onError: ({ body }) => show(errorsUnder(body.errors ?? [], 'form')) })
  }
  const unexplained = choice.reason && said.comment.trim() === '' && pins.length === 0
  return {
    said,
    set: (more: Partial<Said>) => setSaid({ ...said, ...more }),
    fill: (form: Group) => {
      setErrors(stillSaid(errors, said.form, form))
      setSaid({ ...said, form })
    },
    errors,
    again,
    /** Something without which the word cannot be given is not there yet. */
    lacks: unexplained || (choice.suspends && pins.length === 0) || (again && !said.newCircumstances),
    give: () => void give(),
    busy: decide.isPending,
    problem: decide.error,
  }
}
