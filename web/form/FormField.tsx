import { Flex } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { Article } from './Article.tsx'
import { errorsAt } from './errors.ts'
import { pathText } from './field.ts'
import { FieldNotes } from './FieldNotes.tsx'
import { FieldText } from './FieldText.tsx'
import { controlId, useForm, type FieldProps } from './scope.ts'
import { widgetOf } from './widgets.ts'

/** One field: what it is called, what stands now, what is to stand, and all that is to be said of it. */
export function FormField({ field, path, value, onChange, required }: FieldProps) {
  const t = useTexts()
  const form = useForm()
  const [rewritten, setRewritten] = useState<{ from: string; to: string }>()
  const widget = widgetOf(field)
  const { as, Draw } = widget
  const id = controlId(form.head, path)
  const errors = errorsAt(form.errors, path, widget, field)
  const pins = errorsAt(form.pins, path, widget, field)
  const current = form.current.get(pathText(path))
  const describedBy = `${id}-notes`
  const control = (
    <Draw
      {...{ id, field, path, value, required, describedBy }}
      invalid={errors.length > 0}
      readOnly={form.readOnly}
      onRewritten={(from, to) => setRewritten({ from, to })}
      onChange={(next) => {
        // The calendar reports the day once more that was just put into official writing.
        setRewritten((last) => (last?.to === String(next) ? last : undefined))
        onChange(next)
      }}
    />
  )
  // A list of papers may stay empty where nothing says how many there must be.
  const starred = required && !(field.widget === 'attachments' && !field.minItems)
  const notes = <FieldNotes id={describedBy} hint={field.hint} {...{ rewritten, pins, errors }} />
  if (as === 'bare') return control
  if (as === 'group')
    return (
      <fieldset
        id={id}
        aria-describedby={describedBy}
        style={{
          border: '1px solid #d9dedb',
          borderRadius: 4,
          margin: '0 0 16px',
          padding: '8px 16px',
          minInlineSize: 0,
        }}
      >
        <legend style={{ fontSize: 14, inlineSize: 'auto', marginBlockEnd: 0, border: 0, paddingInline: 4 }}>
          <FieldText field={field} required={starred} />
          <Article field={field} />
        </legend>
        {notes}
        <div style={{ marginBlockStart: 8 }}>{control}</div>
      </fieldset>
    )
  return (
    <div style={{ marginBlockEnd: 16 }}>
      <label id={`${id}-label`} htmlFor={id} style={{ display: 'inline-block', marginBlockEnd: 4 }}>
        <FieldText field={field} required={starred} />
      </label>
      <Article field={field} />
      <Flex gap={16} align="baseline" wrap>
        {current === undefined ? null : (
          <div style={{ inlineSize: 240, overflowWrap: 'anywhere' }}>
            <span style={{ color: '#4a5560' }}>{t('现有登记：')}</span>
            {current}
          </div>
        )}
        <div style={{ flex: 1, minInlineSize: 240 }}>{control}</div>
      </Flex>
      {notes}
    </div>
  )
}
