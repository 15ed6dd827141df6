import { App, Button, Flex } from 'antd'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { LinkButton } from '../app/LinkButton.tsx'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import type { Case } from '../case/queries.ts'
import { useTexts } from '../texts/texts.ts'

/** What the applicant may do with a case of his own: mend it, ask for it, take it back. */
export function ApplicantActs({ kase: { id, number, may, urged } }: { kase: Case }) {
  const t = useTexts()
  const { modal, message } = App.useApp()
  const withdraw = useAct((_: undefined, header) =>
    answerOf(api.POST('/api/v1/cases/{id}/withdraw', { params: { path: { id }, header }, body: {} })),
  )
  const urge = useAct(
    (_: undefined, header) =>
      answerOf(api.POST('/api/v1/cases/{id}/urge', { params: { path: { id }, header }, body: {} })),
    () => void message.success(t('已催办，经办人会收到提醒。')),
  )
  const ask = (title: string, content: string, okText: string, onOk: () => void) => {
    void modal.confirm({ title, content, okText, cancelText: t('取消'), onOk })
  }
  const problem = withdraw.error ?? urge.error
  if (!may.resubmit && !may.urge && !may.withdraw) return null
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Flex gap={12} style={{ marginBlockEnd: 16 }}>
        {may.resubmit ? (
          <LinkButton to="/returned/$id" params={{ id }} main>
            {t('去补正')}
          </LinkButton>
        ) : null}
        {may.urge ? (
          <Button
            loading={urge.isPending}
            onClick={() =>
              ask(
                t('催办 {{number}}？', { number }),
                t('每个工作日可以催办一次，已催办 {{n}} 次。催办不改变办理期限。', { n: urged }),
                t('催办'),
                () => urge.mutate(undefined),
              )
            }
          >
            {t('催办')}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button
            danger
            loading={withdraw.isPending}
            onClick={() =>
              ask(
                t('撤回 {{number}}？', { number }),
                t('撤回后本件终止，需要时须重新填报。'),
                t('撤回'),
                () => withdraw.mutate(undefined),
              )
            }
          >
            {t('撤回')}
          </Button>
        ) : null}
      </Flex>
    </>
  )
}
