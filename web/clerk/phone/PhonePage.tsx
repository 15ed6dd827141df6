import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Progress, Spin } from 'antd'
import { useRef } from 'react'
import { problemOf } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { phoneLine } from '../../form/papers/sendPaper.ts'
import { useTexts } from '../../texts/texts.ts'
import { usePhonePaper } from './usePhonePaper.ts'

/** After these the code is of no use. */
const ended = new Set(['phone-code-gone', 'phone-code-spent', 'upload-expired'])

/** On the telephone: take a picture or choose a file, and it is sent to the page that showed the code. */
export function PhonePage() {
  const t = useTexts()
  const { code } = useParams({ from: '/phone/$code' })
  const chooser = useRef<HTMLInputElement>(null)
  // A dead code is told before a picture is taken for it.
  const { data: begun, error } = useQuery({
    queryKey: ['phone', code],
    staleTime: Infinity,
    retry: false,
    queryFn: () => phoneLine(code).ask(''),
  })
  const { share, broken, done, problem, send } = usePhonePaper(code)
  const told = problem ?? (error ? problemOf(error) : undefined)
  const unfinished = problem ? problem.body.status === 0 : (begun?.size ?? 0) > 0
  const waits = begun !== undefined && !ended.has(problem?.body.code ?? '') && share === undefined && !done
  return (
    <main style={{ padding: 20, fontSize: 17 }}>
      <h1 style={{ fontSize: 22 }}>{t('上传材料')}</h1>
      {told ? <ProblemAlert problem={told} /> : null}
      {begun === undefined && !told ? <Spin /> : null}
      {done ? <p role="status">{t('已上传，请回到电脑上继续填写。')}</p> : null}
      {waits ? (
        <>
          <p>
            {unfinished
              ? t('没有传完。再选同一份文件，接着上传；另选一份，从头上传。')
              : t('拍照或选择一份 PDF、JPEG、PNG，不超过 20 MB。')}
          </p>
          <Button type="primary" size="large" block onClick={() => chooser.current?.click()}>
            {t('拍照或选择文件')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            accept="image/jpeg,image/png,application/pdf"
            onChange={({ target }) => {
              void send(target.files?.[0])
              target.value = ''
            }}
          />
        </>
      ) : null}
      {share !== undefined && !done ? (
        <>
          <Progress percent={Math.floor(share * 100)} aria-label={t('上传进度')} />
          <p role="status">{broken ? t('网络中断，恢复后自动接着上传') : t('正在上传，请不要关闭本页')}</p>
        </>
      ) : null}
    </main>
  )
}
