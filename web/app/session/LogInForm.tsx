import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import { useTexts } from '../../texts/texts.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'

export interface Credentials {
  login: string
  password: string
}

/** Logs in, or throws the problem. */
export const logIn = async (body: Credentials): Promise<void> => {
  await answerOf(api.POST('/api/v1/session', { body }))
}

/** Account and password. In the dialog over a page the account is fixed: the page was drawn for that person. */
export function LogInForm({ login, done }: { login?: string; done: () => void }) {
  const t = useTexts()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const submit = async (credentials: Credentials) => {
    setBusy(true)
    try {
      await logIn({ ...credentials, ...(login === undefined ? {} : { login }) })
      done()
    } catch (fault) {
      setProblem(problemOf(fault))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      onFinish={(credentials) => void submit(credentials)}
      initialValues={{ login }}
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Form.Item name="login" label={t('账号')} rules={[{ required: true, message: t('必填') }]}>
        <Input autoComplete="username" disabled={login !== undefined} autoFocus={login === undefined} />
      </Form.Item>
      <Form.Item name="password" label={t('密码')} rules={[{ required: true, message: t('必填') }]}>
        <Input.Password autoComplete="current-password" autoFocus={login !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} block>
        {t('登录')}
      </Button>
    </Form>
  )
}
