import { useEffect } from 'react'

/** After a line that was refused (too many tabs, session over), ask again after so long. */
const patience = 30_000

/**
 * Listens to what is told to the person, as long as the tab is looked at: a browser opens six lines to one server at most.
 * What comes only says that there is something new; the content is asked for by the tab's own person.
 */
export function useNoticeStream(heard: (event: 'notice' | 'unread') => void): void {
  useEffect(() => {
    let stream: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const hangUp = () => {
      clearTimeout(again)
      stream?.close()
      stream = undefined
    }
    const listen = () => {
      hangUp()
      if (document.hidden) return
      const line = new EventSource('/api/v1/notices/stream')
      line.addEventListener('notice', () => heard('notice'))
      line.addEventListener('unread', () => heard('unread'))
      line.addEventListener('error', () => {
        // A broken line comes back by itself; one that was refused does not.
        if (line.readyState === EventSource.CLOSED) again = setTimeout(listen, patience)
      })
      stream = line
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      hangUp()
    }
  }, [heard])
}
