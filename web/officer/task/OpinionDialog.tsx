import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import type { TaskDialog } from './dialog.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** The opinion somebody was asked for. */
export function OpinionDialog({ task: { id }, close, done }: TaskDialog) {
  const t = useTexts()
  const act = useAct(
    (words: string, header) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/opinion', {
          params: { path: { id }, header },
          body: { opinion: words },
        }),
      ),
    () => done(t('意见已反馈')),
  )
  return (
    <WordsDialog
      title={t('反馈意见')}
      label={t('意见')}
      act={act}
      give={(words) => act.mutate(words)}
      close={close}
    />
  )
}
