import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'

/** The frame in which a paper is scrolled, with the keyboard, too. */
export function PaperWindow({ children }: { children: ReactNode }) {
  const t = useTexts()
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label={t('材料内容，可用方向键滚动')}
      style={{ overflow: 'auto', blockSize: 480, background: '#e9ecea', padding: 8 }}
    >
      {children}
    </div>
  )
}
