import { Button, Flex } from 'antd'
import { useRef } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { useForm } from '../scope.ts'
import { PhoneUpload } from './PhoneUpload.tsx'
import { SendingRow } from './SendingRow.tsx'
import { useUploads } from './useUploads.ts'

interface Props {
  id: string
  describedBy: string | undefined
  onAdd: (id: string) => void
}

/** Where papers are dropped, chosen, or sent from a telephone; what is on its way is shown with its progress. */
export function UploadBox({ id, describedBy, onAdd }: Props) {
  const t = useTexts()
  const { applicantId: applicant, desk } = useForm()
  const applicantId = desk?.unitId ?? applicant
  const chooser = useRef<HTMLInputElement>(null)
  const { sending, take, again, dismiss } = useUploads(applicantId, onAdd)
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void take([...event.dataTransfer.files])
      }}
      style={{ border: '1px dashed #8a949c', borderRadius: 4, padding: 12 }}
    >
      {sending.map((row) => (
        <SendingRow
          key={row.key}
          row={row}
          onAgain={() => void again(row)}
          onDismiss={() => dismiss(row.key)}
        />
      ))}
      <Flex gap={12} align="center" wrap>
        <Button id={`${id}-choose`} aria-describedby={describedBy} onClick={() => chooser.current?.click()}>
          {t('选择文件')}
        </Button>
        <PhoneUpload applicantId={applicantId} onAdd={onAdd} />
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
