import { useNavigate } from '@tanstack/react-router'
import { App, Button, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** 复核, 签发: what is proposed, to be signed or sent back. */
export function SigningActs({ task, why }: { task: Task; why: string | undefined }) {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [declining, setDeclining] = useState(false)
  const { id, version, proposal } = task
  const done = (words: string) => {
    void message.success(words)
    void navigate({ to: '/inbox' })
  }
  const sign = useAct(
    (_: undefined, headers) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/signature', {
          params: { path: { id }, header: { ...headers, prefer: 'wait=2' } },
          body: { version },
        }),
      ),
    ({ proposed }) => done(proposed ? t('已签署，等待下一位签署') : t('已签署，决定已作出')),
  )
  const decline = useAct(
    (comment: string, headers) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/decline', {
          params: { path: { id }, header: headers },
          body: { version, comment },
        }),
      ),
    () => done(t('已退回拟办人')),
  )
  return (
    <>
      <Tag>{t('拟办：{{verdict}}', { verdict: proposal?.verdictTitle ?? '' })}</Tag>
      <Button
        type="primary"
        disabled={why !== undefined}
        loading={sign.isPending}
        onClick={() => sign.mutate(undefined)}
      >
        {t('同意签署')}
      </Button>
      <Button disabled={why !== undefined} onClick={() => setDeclining(true)}>
        {t('退回拟办人')}
      </Button>
      {sign.error ? <ProblemAlert problem={sign.error} /> : null}
      {declining ? (
        <WordsDialog
          title={t('退回拟办人')}
          label={t('理由')}
          act={decline}
          give={(comment) => decline.mutate(comment)}
          close={() => setDeclining(false)}
        />
      ) : null}
    </>
  )
}
