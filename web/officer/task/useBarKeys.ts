import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../texts/texts.ts'
import type { Choice, Task } from '../queries.ts'
import { useKeys } from './keys.ts'
import type { Key } from './KeysHelp.tsx'

interface BarActs {
  choose: (choice: Choice) => void
  note: () => void
  help: () => void
}

/** The keys of the decision bar: a digit for each word, Y for 阅知, B for the inbox. Answers what they do. */
export function useBarKeys(task: Task, ready: boolean, { choose, note, help }: BarActs): readonly Key[] {
  const t = useTexts()
  const navigate = useNavigate()
  const words = ready ? task.verdicts : []
  const notes = words.some(({ verdict }) => verdict === 'acknowledge')
  useKeys({
    ...Object.fromEntries(words.map((choice, n) => [String(n + 1), () => choose(choice)])),
    ...(notes && { y: note }),
    b: () => void navigate({ to: '/inbox' }),
    '?': help,
    '？': help,
  })
  return [
    ...words.map(({ title }, n) => ({ key: String(n + 1), does: title })),
    ...(notes ? [{ key: 'Y', does: t('阅知，不再确认') }] : []),
    { key: 'B', does: t('回到待办') },
    { key: '?', does: t('打开本说明') },
  ]
}
