import { EyeOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { purposes, type Purpose } from '../../domain/purposes.ts'
import { useAct, type ActHeaders } from '../api/act.ts'
import type { components } from '../api/schema.generated.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { numbersKey, useFullNumbers } from './fullNumbers.ts'

interface Ask {
  /** Whose numbers: a case or a child. */
  of: string
  ask: (purpose: Purpose, header: ActHeaders) => Promise<{ items: components['schemas']['Disclosed'][] }>
}

/** 查看完整信息: says what for and sees the names and numbers of this page in full; that he looked is kept. */
export function ShowNumbers({ of, ask }: Ask) {
  const t = useTexts()
  const queries = useQueryClient()
  const shown = useFullNumbers(of)
  const look = useAct(ask, ({ items }) =>
    queries.setQueryData(numbersKey(of), new Map(items.map(({ at, text }) => [at, text]))),
  )
  if (shown.size > 0) return <span role="status">{t('正在显示完整信息，已留痕')}</span>
  return (
    <>
      {look.error ? <ProblemAlert problem={look.error} /> : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              type: 'group',
              key: 'purposes',
              label: t('查看用途（查看将留痕）'),
              children: Object.entries(purposes).map(([key, { title }]) => ({ key, label: t(title) })),
            },
          ],
          onClick: ({ key }) => look.mutate(key as Purpose),
        }}
      >
        <Button size="small" icon={<EyeOutlined />} loading={look.isPending}>
          {t('查看完整信息')}
        </Button>
      </Dropdown>
    </>
  )
}
