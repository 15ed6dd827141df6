import type { ReactNode } from 'react'

/** A frame for a table without anything to focus, so that arrow keys can move it at 200 % (WCAG 2.1.1). */
export function ScrollFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="region" aria-label={title} tabIndex={0} className="scroll-frame">
      {children}
    </div>
  )
}
