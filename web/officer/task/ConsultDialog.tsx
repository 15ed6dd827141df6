import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { useTexts } from '../../texts/texts.ts'
import { advisersQuery } from '../queries.ts'
import type { TaskDialog } from './dialog.ts'
import { WordsDialog } from './WordsDialog.tsx'

/** 征求意见: asks somebody of the unit, its superiors or the institutions concerned; the duty stays. */
export function ConsultDialog({ task: { id }, close, done }: TaskDialog) {
  const t = useTexts()
  const { data } = useQuery(advisersQuery(id))
  const [chosen, choose] = useState<string>()
  const asked = data?.items.find((each) => `${each.personId} ${each.unitId}` === chosen)
  const act = useAct(
    (question: string, header) =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/consult', {
          params: { path: { id }, header },
          body: { personId: asked?.personId ?? '', unitId: asked?.unitId ?? '', question },
        }),
      ),
    () => done(t('已征求意见，本件仍由您办理')),
  )
  return (
    <WordsDialog
      title={t('征求意见')}
      label={t('问题')}
      act={act}
      ready={asked !== undefined}
      give={(words) => act.mutate(words)}
      close={close}
      above={
        <Form.Item label={t('征求谁的意见')} htmlFor="adviser" required>
          <Select
            id="adviser"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            onChange={choose}
            options={(data?.items ?? []).map(({ personId, unitId, name, unit, roleTitle }) => ({
              value: `${personId} ${unitId}`,
              label: `${unit} ${roleTitle} ${name}`,
            }))}
          />
        </Form.Item>
      }
    />
  )
}
