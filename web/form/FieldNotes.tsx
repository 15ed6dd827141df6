import { CloseCircleFilled, EditOutlined } from '@ant-design/icons'
import type { FormError } from '../../domain/form-error.ts'
import { useTexts } from '../texts/texts.ts'

interface Props {
  id: string
  hint: string | undefined
  rewritten: { from: string; to: string } | undefined
  pins: readonly FormError[]
  errors: readonly FormError[]
}

/** Several papers of one field may lack the same. */
const messagesOf = (said: readonly FormError[]): readonly string[] => [
  ...new Set(said.map(({ message }) => message)),
]

/** What is said under a field: its hint, the reviewer's words, what was put into official writing, what is wrong. */
export function FieldNotes({ id, hint, rewritten, pins, errors }: Props) {
  const t = useTexts()
  return (
    <div id={id}>
      {hint === undefined ? null : <div style={{ color: '#4a5560' }}>{hint}</div>}
      {messagesOf(pins).map((message) => (
        <div
          key={message}
          style={{ background: '#fff6e0', color: '#6b4600', padding: '2px 8px', marginBlockStart: 4 }}
        >
          <EditOutlined aria-hidden /> {t('审核意见：{{words}}', { words: message })}
        </div>
      ))}
      <div role="status">{rewritten ? t('已改写：{{from}} → {{to}}', rewritten) : null}</div>
      {messagesOf(errors).map((message) => (
        <div key={message} style={{ color: '#b42318' }}>
          <CloseCircleFilled aria-hidden /> {message}
        </div>
      ))}
    </div>
  )
}
