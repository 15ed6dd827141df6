import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import { authoritiesQuery } from '../queries.ts'
import type { TaskDialog } from './dialog.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** 移送: to the authority that has the power, once for each step; its time begins anew. */
export function ReferDialog({ task: { id, version }, close, done }: TaskDialog) {
  const t = useTexts()
  const { data } = useQuery(authoritiesQuery)
  const [unitId, choose] = useState<string>()
  const act = useAct(
    (reason: string, header) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/refer', {
          params: { path: { id }, header: { ...header, prefer: 'wait=2' } },
          body: { unitId: unitId ?? '', version, reason },
        }),
      ),
    () => done(t('已移送')),
  )
  return (
    <WordsDialog
      title={t('移送')}
      label={t('理由')}
      act={act}
      ready={unitId !== undefined}
      give={(words) => act.mutate(words)}
      close={close}
      above={
        <Form.Item
          label={t('移送到')}
          htmlFor="authority"
          required
          extra={t('每个环节只能移送一次，期限重新计算')}
        >
          <Select
            id="authority"
            showSearch={{ optionFilterProp: 'label' }}
            value={unitId}
            onChange={choose}
            options={(data?.items ?? []).map((unit) => ({
              value: unit.id,
              label: `${unit.name} ${unit.code}`,
            }))}
          />
        </Form.Item>
      }
    />
  )
}
