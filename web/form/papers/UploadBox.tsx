import { Button, Flex } from 'antd'
import { useRef, useState } from 'react'
import { newKey } from '../../api/act.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import { useForm } from '../scope.ts'
import { sendPaper } from './sendPaper.ts'

interface Props {
  id: string
  describedBy: string | undefined
  onAdd: (id: string) => void
}

/** Where papers are dropped or chosen. */
export function UploadBox({ id, describedBy, onAdd }: Props) {
  const t = useTexts()
  const { applicantId } = useForm()
  const chooser = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const take = async (files: readonly File[]) => {
    setProblem(undefined)
    setBusy(true)
    try {
      for (const file of files) onAdd(await sendPaper(file, applicantId, newKey()))
    } catch (fault) {
      setProblem(problemOf(fault))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take([...event.dataTransfer.files])
      }}
      style={{ border: '1px dashed #8a949c', borderRadius: 4, padding: 12 }}
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Flex gap={12} align="center" wrap>
        <Button
          id={id}
          aria-describedby={describedBy}
          loading={busy}
          onClick={() => chooser.current?.click()}
        >
          {t('选择文件')}
        </Button>
        <span>{t('或把文件拖到这里：PDF、JPEG、PNG、OFD，每份不超过 20 MB')}</span>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.ofd"
          onChange={({ target }) => {
            void take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </Flex>
    </div>
  )
}
