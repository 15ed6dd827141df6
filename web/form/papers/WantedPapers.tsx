import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { useTexts } from '../../texts/texts.ts'

/** The papers that are asked for: which are there, which are missing. */
export function WantedPapers({ wanted }: { wanted: readonly { title: string; there: boolean }[] }) {
  const t = useTexts()
  if (wanted.length === 0) return null
  return (
    <ul
      aria-label={t('须附的材料')}
      style={{ listStyle: 'none', paddingInlineStart: 0, marginBlock: '0 8px' }}
    >
      {wanted.map(({ title, there }) => (
        <li key={title} style={{ color: there ? '#14603c' : '#8a5a00' }}>
          {there ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}{' '}
          {there ? t('已附') : t('还缺')} {title}
        </li>
      ))}
    </ul>
  )
}
