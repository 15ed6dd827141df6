import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Select } from 'antd'
import type { ProblemBody } from '../../api/problem.ts'
import type { FieldSchema } from '../../case/formWords.ts'
import { caseChildrenQuery } from '../../case/queries.ts'

export type Answers = Record<string, unknown>

interface Answering {
  caseId: string
  schema: Record<string, unknown>
  value: Answers
  onChange: (value: Answers) => void
  errors: NonNullable<ProblemBody['errors']>
}

/** What a word has to be given with, drawn from its schema: ticks, choices, days, children of the case. */
export function VerdictForm({ caseId, schema, value, onChange, errors }: Answering) {
  const properties = (schema['properties'] ?? {}) as Record<
    string,
    FieldSchema & { hint?: string; enum?: string[] }
  >
  const required = (schema['required'] ?? []) as string[]
  const { data } = useQuery(caseChildrenQuery(caseId))
  const children = (data?.items ?? []).map(({ id, name, institution }) => ({
    value: id,
    label: [name, institution].filter(Boolean).join(' · '),
  }))
  const set = (key: string, next: unknown) => {
    const { [key]: _, ...rest } = value
    onChange(next === undefined || next === '' ? rest : { ...rest, [key]: next })
  }
  return Object.entries(properties).map(([key, field]) => {
    const own = errors.filter(({ path }) => path.split('.').includes(key)).map(({ message }) => message)
    const common = {
      required: required.includes(key),
      extra: field.hint,
      ...(own.length > 0 && { validateStatus: 'error' as const, help: own.join('；') }),
    }
    const id = `answer-${key}`
    if (field.type === 'boolean')
      return (
        <Form.Item key={key} {...common}>
          <Checkbox checked={value[key] === true} onChange={({ target }) => set(key, target.checked)}>
            {field.title}
          </Checkbox>
        </Form.Item>
      )
    const options =
      field.widget === 'child' || field.items?.widget === 'child'
        ? children
        : Object.entries(field.choices ?? {}).map(([code, title]) => ({ value: code, label: title }))
    return (
      <Form.Item key={key} label={field.title} htmlFor={id} {...common}>
        {options.length > 0 ? (
          <Select
            id={id}
            allowClear
            {...(field.type === 'array' && { mode: 'multiple' as const })}
            value={value[key]}
            onChange={(next: unknown) => set(key, next)}
            options={options}
          />
        ) : (
          <Input
            id={id}
            type={field.widget === 'date' ? 'date' : 'text'}
            value={(value[key] as string | undefined) ?? ''}
            onChange={({ target }) => set(key, target.value)}
          />
        )}
      </Form.Item>
    )
  })
}
