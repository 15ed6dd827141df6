import { Alert } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { contentOf } from './paperContent.ts'
import { firstLook, PaperTools } from './PaperTools.tsx'
import { PaperWindow } from './PaperWindow.tsx'
import type { Paper } from './queries.ts'

/** A photographed or scanned paper. */
export function PaperImage({ paper: { id, name } }: { paper: Paper }) {
  const t = useTexts()
  const [look, set] = useState(firstLook)
  const [broken, setBroken] = useState(false)
  if (broken) return <Alert type="error" showIcon title={t('这份材料打不开，请下载后查看')} />
  return (
    <>
      <PaperTools look={look} pages={1} set={set} />
      <PaperWindow>
        <img
          src={contentOf(id)}
          alt={name ?? t('材料')}
          onError={() => setBroken(true)}
          style={{
            inlineSize: `${String(look.zoom * 100)}%`,
            transform: `rotate(${String(look.turns * 90)}deg)`,
          }}
        />
      </PaperWindow>
    </>
  )
}
