import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'

/** 阅知 by one key: it asks for nothing and refuses nobody anything. */
export function useNoting({ id, version }: Task) {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  return useAct(
    (_: undefined, headers) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/verdict', {
          params: { path: { id }, header: { ...headers, prefer: 'wait=2' } },
          body: { verdict: 'acknowledge', version },
        }),
      ),
    () => {
      void message.success(t('已阅知'))
      void navigate({ to: '/inbox' })
    },
  )
}
