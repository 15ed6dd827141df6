import { Button, Modal, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../app/ProblemAlert.tsx'
import { useTexts } from '../../texts/texts.ts'
import { ScrollFrame } from '../../case/ScrollFrame.tsx'
import { useArrival } from './useArrival.ts'

const QrCode = lazy(() => import('../../paper/QrCode.tsx').then((module) => ({ default: module.QrCode })))

/** 手机拍照上传: a code for ten minutes and one paper; what the telephone sends appears here by itself. */
export function PhoneUpload({
  applicantId,
  onAdd,
}: {
  applicantId: string | undefined
  onAdd: (id: string) => void
}) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const begin = useAct((_: undefined, header) =>
    answerOf(
      api.POST('/api/v1/uploads/phone', {
        params: { query: applicantId === undefined ? {} : { applicantId }, header },
        body: {},
      }),
    ),
  )
  // Also after the dialog was closed: the telephone may still be sending.
  const arrival = useArrival(begin.data?.id, (id) => {
    setOpen(false)
    onAdd(id)
  })
  const ask = () => {
    setOpen(true)
    begin.mutate(undefined)
  }
  const problem = begin.error ?? arrival.problem
  return (
    <>
      <Button onClick={ask}>{t('用手机上传')}</Button>
      <Modal
        open={open}
        title={t('用手机扫码上传')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {problem ? <ProblemAlert problem={problem} /> : null}
        {begin.data && !problem ? (
          <ScrollFrame title={t('用手机扫码上传')}>
            <div style={{ textAlign: 'center' }}>
              <Suspense fallback={<Spin />}>
                <QrCode
                  text={`${window.location.origin}/phone/${begin.data.code}`}
                  label={t('手机上传二维码')}
                  size={220}
                />
              </Suspense>
              <p>{t('10 分钟内有效，只能上传一份。手机上传后，材料会自动出现在本页。')}</p>
              <p role="status">{arrival.sending ? t('手机正在上传') : t('等待手机扫码')}</p>
            </div>
          </ScrollFrame>
        ) : null}
      </Modal>
    </>
  )
}
