import { Checkbox, Form, Modal } from 'antd'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { SchemaForm } from '../../form/SchemaForm.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Choice, Task } from '../queries.ts'
import { EffectPreview } from './EffectPreview.tsx'
import { PinsEditor } from './PinsEditor.tsx'
import { Reason } from './Reason.tsx'
import { useDesk } from './useDesk.ts'
import { useVerdict, verdictHead } from './useVerdict.ts'

/** One word before it counts: what is to be mended, what has to be filled in, the reason, and what it will do. */
export function VerdictDialog({ task, choice, close }: { task: Task; choice: Choice; close: () => void }) {
  const t = useTexts()
  const desk = useDesk(task)
  const { said, set, fill, errors, again, lacks, give, busy, problem } = useVerdict(task, choice)
  return (
    <Modal
      open
      title={choice.title}
      width={720}
      mask={{ closable: false }}
      onCancel={close}
      okText={t('确认{{title}}', { title: choice.title })}
      okButtonProps={{ loading: busy, disabled: lacks, danger: choice.verdict === 'reject' }}
      onOk={give}
    >
      <Form layout="vertical" component="div">
        {problem ? <ProblemAlert problem={problem} hideFields={errors.length > 0} /> : null}
        {again ? (
          <Checkbox
            checked={said.newCircumstances}
            onChange={({ target }) => set({ newCircumstances: target.checked })}
          >
            {t('本件已退回过 {{n}} 次。确有新情况，再次退回（在说明中写明）', { n: task.returned })}
          </Checkbox>
        ) : null}
        {choice.suspends ? (
          <PinsEditor process={task.case.process} pins={said.pins} set={(pins) => set({ pins })} />
        ) : null}
        {choice.form === null ? null : (
          <SchemaForm
            schema={choice.form}
            value={said.form}
            onChange={fill}
            errors={errors}
            context={{ applicantId: task.case.applicantId, caseId: task.case.id, desk }}
            head={verdictHead}
          />
        )}
        <Reason choice={choice} value={said.comment} set={(comment) => set({ comment })} />
        <EffectPreview task={task} choice={choice} />
      </Form>
    </Modal>
  )
}
