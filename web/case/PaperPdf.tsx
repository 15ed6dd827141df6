import { Alert, Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { contentOf } from './paperContent.ts'
import { firstLook, PaperTools } from './PaperTools.tsx'
import { PaperWindow } from './PaperWindow.tsx'
import { openPdf, type Pdf } from './pdf.ts'
import type { Paper } from './queries.ts'

/** A PDF, drawn page by page. */
export function PaperPdf({ paper: { id, name } }: { paper: Paper }) {
  const t = useTexts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [look, set] = useState(firstLook)
  const [pdf, setPdf] = useState<Pdf>()
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let closed = false
    const opening = openPdf(contentOf(id))
    opening.pdf.then(
      (opened) => (closed ? undefined : setPdf(opened)),
      () => (closed ? undefined : setBroken(true)),
    )
    return () => {
      closed = true
      opening.close()
    }
  }, [id])
  useEffect(() => {
    const onto = canvas.current
    if (!pdf || !onto) return undefined
    const drawing = pdf.draw(onto, look)
    let closed = false
    drawing.done.catch(() => (closed ? undefined : setBroken(true)))
    return () => {
      closed = true
      drawing.cancel()
    }
  }, [pdf, look])
  if (broken) return <Alert type="error" showIcon title={t('这份材料打不开，请下载后查看')} />
  return (
    <>
      <PaperTools look={look} pages={pdf?.pages ?? 1} set={set} />
      <PaperWindow>
        {pdf ? <canvas ref={canvas} role="img" aria-label={name ?? t('材料')} /> : <Spin />}
      </PaperWindow>
    </>
  )
}
