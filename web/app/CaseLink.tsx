import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The way to a case. */
export function CaseLink({ id, bold = false, onClick, children }: Props) {
  return (
    <Link
      to="/cases/$id"
      params={{ id }}
      style={{ fontWeight: bold ? 600 : 400 }}
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </Link>
  )
}

interface Props {
  id: string
  bold?: boolean
  onClick?: () => void
  children: ReactNode
}
