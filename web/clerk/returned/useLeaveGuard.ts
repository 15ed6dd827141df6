import { useEffect } from 'react'

/** Asks before a page is left on which something was typed that is kept nowhere yet. */
export function useLeaveGuard(changed: boolean): void {
  useEffect(() => {
    if (!changed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [changed])
}
