import { useTexts } from '../texts/texts.ts'
import type { Field } from './field.ts'

/** The label of a field, with its marks 必填 and 重要事项. */
export function FieldText({ field, required }: { field: Field; required: boolean }) {
  const t = useTexts()
  return (
    <>
      <span style={{ fontWeight: 600 }}>{field.title}</span>
      {required ? (
        <span style={{ color: '#b42318' }} title={t('必填')}>
          {' *'}
        </span>
      ) : null}
      {field.major ? <span style={{ color: '#8a5a00' }}> {t('重要事项')}</span> : null}
    </>
  )
}
