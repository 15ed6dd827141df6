import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import type { TaskDialog } from './dialog.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** 回避: a conflict of interest; the case goes back to the colleagues. */
export function RecuseDialog({ task: { id }, close, done }: TaskDialog) {
  const t = useTexts()
  const act = useAct(
    (words: string, header) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/recuse', { params: { path: { id }, header }, body: { reason: words } }),
      ),
    () => done(t('已登记回避')),
  )
  return (
    <WordsDialog
      title={t('回避')}
      label={t('回避的理由（此后不再办理这件业务）')}
      act={act}
      give={(words) => act.mutate(words)}
      close={close}
    />
  )
}
