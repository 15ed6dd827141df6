import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Card } from 'antd'
import { useCallback, useState } from 'react'
import type { FormError } from '../../../domain/form-error.ts'
import { useAct } from '../../api/act.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { ScrollFrame } from '../../case/ScrollFrame.tsx'
import { errorsUnder, goTo, stillSaid } from '../../form/errors.ts'
import { fieldIn, type Group } from '../../form/field.ts'
import { look, sentForm } from '../../form/look.ts'
import { SchemaForm } from '../../form/SchemaForm.tsx'
import { categoryOf } from '../../form/shown.ts'
import { useTexts } from '../../texts/texts.ts'
import { BeforeTyping } from '../BeforeTyping.tsx'
import { useLeaveGuard } from '../returned/useLeaveGuard.ts'
import { processForQuery, type Process } from '../queries.ts'
import { FilingBar } from './FilingBar.tsx'
import { carriedOver } from './joint.ts'
import { JointForm } from './JointForm.tsx'
import { submitDraft } from './send.ts'
import { useDraft } from './useDraft.ts'

interface Props {
  process: Process
  applicantId: string
  draftId: string | undefined
  start: { form: Group; with: readonly { form: Group }[] }
}

const jointHead = 'with.0.form'

/** The form itself: it keeps itself as a draft; 提交 is another thing, and asks first. */
export function FilingForm({ process, applicantId, draftId, start }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const [form, setForm] = useState(start.form)
  const [companion, setCompanion] = useState<Group | undefined>(start.with[0]?.form)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const category = categoryOf(fieldIn(process.fields), form, process)
  const { data: update } = useQuery({
    ...processForQuery(category?.joint?.process ?? '', applicantId),
    enabled: Boolean(category?.joint),
  })
  const together =
    companion && category?.joint && update
      ? { update, form: carriedOver(companion, category.joint, { process, form }, update) }
      : undefined
  const content = {
    form: sentForm(process.fields, form, process),
    with: together
      ? [
          {
            process: together.update.name,
            form: sentForm(together.update.fields, together.form, together.update),
          },
        ]
      : [],
  }
  const onBegun = useCallback(
    (draft: string) => void navigate({ to: '.', search: { draft }, replace: true }),
    [navigate],
  )
  const { saving, save } = useDraft(content, { process: process.name, applicantId, draftId, onBegun })
  useLeaveGuard(saving.state === 'unsaved' || saving.state === 'failed')
  const show = (found: readonly FormError[]) => {
    setErrors(found)
    // Once they are drawn.
    requestAnimationFrame(() => goTo('f', found))
  }
  const submit = useAct(
    async (_: undefined, headers) => submitDraft(await save(), content.form, headers),
    ({ id }) => void navigate({ to: '/receipts/$id', params: { id } }),
  )
  const check = async () => {
    const own = await look(process.fields, form, process)
    const others = together ? await look(together.update.fields, together.form, together.update) : []
    const found = [...own, ...others.map(({ path, message }) => ({ path: `${jointHead}.${path}`, message }))]
    show(found)
    if (found.length > 0) return
    modal.confirm({
      title: t('提交{{title}}？', { title: category?.title ?? process.title }),
      content: (
        <ScrollFrame low title={t('提交前请核对')}>
          <BeforeTyping process={process} category={category} />
        </ScrollFrame>
      ),
      okText: t('提交'),
      cancelText: t('再看看'),
      width: 640,
      onOk: () =>
        submit
          .mutateAsync(undefined)
          .catch((problem: typeof submit.error) => show(problem?.body.errors ?? [])),
    })
  }
  return (
    <>
      <Card size="small" style={{ marginBlockEnd: 16 }}>
        <BeforeTyping process={process} category={category} />
      </Card>
      {submit.error ? <ProblemAlert problem={submit.error} hideFields /> : null}
      <Card size="small">
        <SchemaForm
          schema={process.fields}
          value={form}
          onChange={(next) => {
            setErrors(stillSaid(errors, form, next))
            setForm(next)
          }}
          errors={errors.filter(({ path }) => !path.startsWith('with.'))}
          context={{ applicantId, categories: process.categories, evidence: process.evidence }}
        />
        {category?.joint ? (
          <JointForm
            joint={category.joint}
            update={together?.update}
            value={together?.form}
            errors={errorsUnder(errors, jointHead)}
            applicantId={applicantId}
            onChange={setCompanion}
          />
        ) : null}
      </Card>
      <FilingBar saving={saving} save={save} submit={() => void check()} busy={submit.isPending} />
    </>
  )
}
