import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import { colleaguesQuery } from '../queries.ts'
import type { TaskDialog } from './dialog.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** 转办: to a colleague of the same desk who may decide it. */
export function HandOverDialog({ task: { id }, close, done }: TaskDialog) {
  const t = useTexts()
  const { data } = useQuery(colleaguesQuery(id))
  const [personId, choose] = useState<string>()
  const act = useAct(
    (comment: string, header) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/hand-over', {
          params: { path: { id }, header },
          body: { personId: personId ?? '', ...(comment === '' ? {} : { comment }) },
        }),
      ),
    () => done(t('已转办')),
  )
  return (
    <WordsDialog
      title={t('转办')}
      label={t('说明')}
      optional
      act={act}
      ready={personId !== undefined}
      give={(words) => act.mutate(words)}
      close={close}
      above={
        <Form.Item label={t('转给')} htmlFor="colleague" required>
          <Select
            id="colleague"
            value={personId}
            onChange={choose}
            notFoundContent={t('本单位没有别的同志可以办理这件业务')}
            options={(data?.items ?? []).map((person) => ({ value: person.id, label: person.name }))}
          />
        </Form.Item>
      }
    />
  )
}
