import { Alert } from 'antd'
import type { Problem } from '../api/problem.ts'
import { useTexts } from '../texts/texts.ts'

/** What went wrong, what is wrong where, and the code to read out on the telephone. */
export function ProblemAlert({ problem: { body }, hideFields }: { problem: Problem; hideFields?: boolean }) {
  const t = useTexts()
  const { title, detail, errors = [], diagnosisId } = body
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 16 }}
      title={t(title)}
      description={
        <>
          {detail === undefined ? null : <p>{detail}</p>}
          {hideFields || errors.length === 0 ? null : (
            <ul>
              {errors.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
          {diagnosisId === '' ? null : (
            <p>
              {t('诊断码')} <code>{diagnosisId.slice(0, 8)}</code>
            </p>
          )}
        </>
      }
    />
  )
}
