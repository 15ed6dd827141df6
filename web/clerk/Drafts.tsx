import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Flex } from 'antd'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useTexts } from '../texts/texts.ts'
import { casesQuery } from './queries.ts'

/** Unfinished forms: each is opened again or thrown away. */
export function Drafts() {
  const t = useTexts()
  const { modal } = App.useApp()
  const { data } = useQuery(casesQuery('draft'))
  const remove = useAct((id: string, header) =>
    answerOf(api.DELETE('/api/v1/cases/{id}', { params: { path: { id }, header }, body: null })),
  )
  const ask = (id: string) => {
    void modal.confirm({
      title: t('删除这份草稿？'),
      content: t('删除后不能恢复。'),
      okText: t('删除'),
      cancelText: t('不删除'),
      onOk: () => remove.mutate(id),
    })
  }
  if (!data) return null
  if (data.items.length === 0) return <p>{t('没有草稿。')}</p>
  return (
    <>
      {remove.error ? <ProblemAlert problem={remove.error} /> : null}
      <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {data.items.map(({ id, process, processTitle, applicant }) => (
          <li key={id}>
            <Flex gap={12} align="center" style={{ paddingBlock: 4 }}>
              <Link to="/file/$process" params={{ process }} search={{ draft: id }}>
                {processTitle}
              </Link>
              <span>{applicant}</span>
              <Button
                size="small"
                onClick={() => ask(id)}
                aria-label={t('删除草稿 {{title}}', { title: processTitle })}
              >
                {t('删除')}
              </Button>
            </Flex>
          </li>
        ))}
      </ul>
    </>
  )
}
