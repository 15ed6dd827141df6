import { Card } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'

/** Around the pages that need no account; made for the telephone of a guardian first. */
export function PaperFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useTexts()
  return (
    <main style={{ maxInlineSize: 560, margin: '24px auto', paddingInline: 12 }}>
      <p>{t('学前教育业务办理')}</p>
      <h1 style={{ fontSize: 22 }}>{title}</h1>
      <Card>{children}</Card>
    </main>
  )
}
