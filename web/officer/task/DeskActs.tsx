import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useAct, type ActHeaders } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import type { Task } from '../queries.ts'
import { ConsultDialog } from './ConsultDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { OpinionDialog } from './OpinionDialog.tsx'
import { RecuseDialog } from './RecuseDialog.tsx'
import { ReferDialog } from './ReferDialog.tsx'

const dialogs = {
  handOver: HandOverDialog,
  consult: ConsultDialog,
  opine: OpinionDialog,
  recuse: RecuseDialog,
  refer: ReferDialog,
} as const

type DialogName = keyof typeof dialogs

/** What is done on a desk besides deciding: 签收, 退签, 转办, 征求意见, 反馈意见, 回避, 移送. */
export function DeskActs({ task }: { task: Task }) {
  const t = useTexts()
  const { message } = App.useApp()
  const [open, setOpen] = useState<DialogName>()
  const { id, may } = task
  const params = (header: ActHeaders) => ({ path: { id }, header })
  const claim = useAct((_: undefined, headers) =>
    answerOf(api.POST('/api/v1/tasks/{id}/claim', { params: params(headers), body: null })),
  )
  const release = useAct((_: undefined, headers) =>
    answerOf(api.POST('/api/v1/tasks/{id}/release', { params: params(headers), body: null })),
  )
  const problem = claim.error ?? release.error
  const titles = {
    handOver: t('转办'),
    consult: t('征求意见'),
    opine: t('反馈意见'),
    recuse: t('回避'),
    refer: t('移送'),
  } as const satisfies Record<DialogName, string>
  const Dialog = open && dialogs[open]
  const needsClaim = may.claim ? t('先签收，才能转办或征求意见') : undefined
  return (
    <>
      <Button disabled={!may.claim} loading={claim.isPending} onClick={() => claim.mutate(undefined)}>
        {t('签收')}
      </Button>
      <Button disabled={!may.release} loading={release.isPending} onClick={() => release.mutate(undefined)}>
        {t('退签')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (Object.keys(titles) as DialogName[]).map((key) => ({
            key,
            label: titles[key],
            disabled: !may[key],
            ...(needsClaim !== undefined && !may[key] && { title: needsClaim }),
          })),
          onClick: ({ key }) => setOpen(key as DialogName),
        }}
      >
        <Button>{t('其他办理')}</Button>
      </Dropdown>
      {problem ? <ProblemAlert problem={problem} /> : null}
      {Dialog ? (
        <Dialog
          task={task}
          close={() => setOpen(undefined)}
          done={(words) => {
            setOpen(undefined)
            void message.success(words)
          }}
        />
      ) : null}
    </>
  )
}
