import { Card } from 'antd'
import type { ReactNode } from 'react'

/** A part of a page under its own heading. */
export function Section({
  title,
  extra,
  children,
}: {
  title: string
  extra?: ReactNode
  children: ReactNode
}) {
  return (
    <Card size="small" title={<h2 style={{ fontSize: 15, margin: 0 }}>{title}</h2>} extra={extra}>
      {children}
    </Card>
  )
}
