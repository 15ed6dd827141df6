import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'

type Rule = NonNullable<Task['rules']>[number]

const looks = {
  holds: { colour: '#14603c', icon: <CheckCircleFilled aria-hidden /> },
  wrong: { colour: '#b42318', icon: <CloseCircleFilled aria-hidden /> },
  unchecked: { colour: '#4a5560', icon: <MinusCircleOutlined aria-hidden /> },
} as const satisfies Record<Rule['state'], { colour: string; icon: ReactNode }>

/** The rules a form is checked by, each with its article and whether it holds now beside the register. */
export function Rules({ rules }: { rules: readonly Rule[] }) {
  const t = useTexts()
  const words = { holds: t('符合'), wrong: t('不符合'), unchecked: t('未核对') }
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rules.map(({ title, article, state, wrong }) => (
        <li key={title}>
          <span style={{ color: looks[state].colour }}>
            {looks[state].icon} {words[state]}
          </span>{' '}
          {title} <span style={{ color: '#4a5560' }}>{article}</span>
          {wrong.map((message) => (
            <div key={message} style={{ color: looks.wrong.colour, paddingInlineStart: 20 }}>
              {message}
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
