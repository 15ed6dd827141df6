import { useNavigate } from '@tanstack/react-router'
import { Alert, Card, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { FormError } from '../../../domain/form-error.ts'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { momentTitle } from '../../case/time.ts'
import { goTo, stillSaid } from '../../form/errors.ts'
import type { Group } from '../../form/field.ts'
import { look, sentForm } from '../../form/look.ts'
import { SchemaForm } from '../../form/SchemaForm.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Process } from '../queries.ts'
import type { Asked } from './pins.ts'
import { useDraft } from '../filing/useDraft.ts'
import { FilingBar } from '../filing/FilingBar.tsx'
import { useLeaveGuard } from './useLeaveGuard.ts'

interface Props {
  caseId: string
  applicantId: string
  process: Process
  start: Group
  asked: Asked | undefined
}

/** A case has its id already. */
const begun = () => undefined

/** The form that was sent back, to be mended and handed in again. */
export function SupplementForm({ caseId, applicantId, process, start, asked }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const [form, setForm] = useState(start)
  const [comment, setComment] = useState('')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const pins = asked?.pins ?? []
  useEffect(() => goTo('f', pins), [])
  const { saving, save } = useDraft(
    { form: sentForm(process.fields, form, process), with: [] },
    { process: process.name, applicantId, draftId: caseId, onBegun: begun },
  )
  // The words to the reviewer are not kept on the server.
  useLeaveGuard(saving.state === 'unsaved' || saving.state === 'failed' || comment !== '')
  const show = (found: readonly FormError[]) => {
    setErrors(found)
    requestAnimationFrame(() => goTo('f', found))
  }
  const resubmit = useAct(
    async (_: undefined, header) => {
      // Nothing is left to be kept by itself once it has been handed in.
      await save()
      return answerOf(
        api.POST('/api/v1/cases/{id}/submit', {
          params: { path: { id: caseId }, header: { ...header, prefer: 'wait=1' } },
          body: {
            form: sentForm(process.fields, form, process),
            ...(comment === '' ? {} : { comment }),
          },
        }),
      )
    },
    () => void navigate({ to: '/receipts/$id', params: { id: caseId } }),
  )
  const check = async () => {
    const found = await look(process.fields, form, process)
    show(found)
    if (found.length > 0) return
    await resubmit
      .mutateAsync(undefined)
      .catch((problem: typeof resubmit.error) => show(problem?.body.errors ?? []))
  }
  return (
    <>
      {asked ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title={t('{{unit}} {{person}} 于 {{at}} 退回：', {
            unit: asked.unit ?? '',
            person: asked.person ?? '',
            at: momentTitle(asked.at),
          })}
          description={asked.comment}
        />
      ) : null}
      {resubmit.error ? <ProblemAlert problem={resubmit.error} hideFields /> : null}
      <Card size="small">
        <SchemaForm
          schema={process.fields}
          value={form}
          onChange={(next) => {
            setErrors(stillSaid(errors, form, next))
            setForm(next)
          }}
          errors={errors}
          pins={pins}
          context={{
            applicantId,
            caseId,
            categories: process.categories,
            evidence: process.evidence,
          }}
        />
        <label htmlFor="comment">{t('补正说明（可不填）')}</label>
        <Input.TextArea
          id="comment"
          value={comment}
          maxLength={2000}
          onChange={({ target }) => setComment(target.value)}
        />
      </Card>
      <FilingBar
        {...{ saving, save }}
        submit={() => void check()}
        busy={resubmit.isPending}
        word={t('重新提交')}
      />
    </>
  )
}
