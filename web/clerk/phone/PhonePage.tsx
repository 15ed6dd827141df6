import { useParams } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { problemOf, type Problem } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { phoneLine, sendPaper } from '../../form/papers/sendPaper.ts'
import { useTexts } from '../../texts/texts.ts'

/** On the telephone: take a picture or choose a file, and it is sent to the page that showed the code. */
export function PhonePage() {
  const t = useTexts()
  const { code } = useParams({ from: '/phone/$code' })
  const chooser = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number>()
  const [done, setDone] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const send = async (file: File | undefined) => {
    if (!file) return
    setProblem(undefined)
    setShare(0)
    const line = phoneLine(code)
    try {
      await sendPaper(line, file, await line.begin(file), setShare)
      setDone(true)
    } catch (fault) {
      setProblem(problemOf(fault))
      setShare(undefined)
    }
  }
  return (
    <main style={{ padding: 20, fontSize: 17 }}>
      <h1 style={{ fontSize: 22 }}>{t('上传材料')}</h1>
      {problem ? <ProblemAlert problem={problem} /> : null}
      {done ? <p role="status">{t('已上传，请回到电脑上继续填写。')}</p> : null}
      {share === undefined && !done ? (
        <>
          <p>{t('拍照或选择一份 PDF、JPEG、PNG，不超过 20 MB。')}</p>
          <Button type="primary" size="large" block onClick={() => chooser.current?.click()}>
            {t('拍照或选择文件')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            accept="image/jpeg,image/png,application/pdf"
            onChange={({ target }) => void send(target.files?.[0])}
          />
        </>
      ) : null}
      {share !== undefined && !done ? (
        <Progress percent={Math.floor(share * 100)} aria-label={t('上传进度')} />
      ) : null}
    </main>
  )
}
