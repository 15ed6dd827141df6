import { Form, Input, Select } from 'antd'
import { useTexts } from '../../texts/texts.ts'
import type { Choice } from '../queries.ts'
import { reasonTemplates } from './reasons.ts'

/** Why; with sentences to begin from. A refusal tells the applicant what he can do about it. */
export function Reason({
  choice,
  value,
  set,
}: {
  choice: Choice
  value: string
  set: (words: string) => void
}) {
  const t = useTexts()
  const templates = reasonTemplates(choice)
  const add = (words: string) => set(value.trim() === '' ? words : `${value.trim()}；${words}`)
  return (
    <>
      {templates.length === 0 ? null : (
        <Form.Item label={t('常用理由')} htmlFor="template">
          <Select
            id="template"
            value={null}
            placeholder={t('选一条填入下面，可以再改')}
            onChange={(words: string | null) => words !== null && add(t(words))}
            options={templates.map((words) => ({ value: words, label: t(words) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        label={choice.reason && !choice.suspends ? t('理由') : t('说明')}
        htmlFor="reason"
        required={choice.reason && !choice.suspends}
        extra={
          choice.verdict === 'reject'
            ? t('理由会原样告知申报单位；对结果有异议的，可以补齐材料后重新申报，或向上一级主管部门反映。')
            : undefined
        }
      >
        <Input.TextArea
          id="reason"
          rows={3}
          maxLength={2000}
          showCount
          value={value}
          onChange={({ target }) => set(target.value)}
        />
      </Form.Item>
    </>
  )
}
