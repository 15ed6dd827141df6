import type { ReactNode } from 'react'

interface Props {
  title: string
  children: ReactNode
  /** Within a dialog: no higher than that its buttons stay in sight. */
  low?: boolean
}

/** A frame for what has nothing to focus, so that arrow keys can move it at 200 % (WCAG 2.1.1). */
export function ScrollFrame({ title, children, low = false }: Props) {
  return (
    <div
      role="region"
      aria-label={title}
      tabIndex={0}
      className="scroll-frame"
      style={low ? { maxHeight: '50vh', overflowY: 'auto' } : undefined}
    >
      {children}
    </div>
  )
}
