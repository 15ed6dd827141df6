import { useEffect, useRef } from 'react'

/** Keys of one letter may be switched off: whoever speaks to the machine would press them with every word. */
const place = 'xueqian.keys'
export const keysAreOn = (): boolean => localStorage.getItem(place) !== 'off'
export const switchKeys = (on: boolean): void => localStorage.setItem(place, on ? 'on' : 'off')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable], [role=combobox]') !== null

const dialogIsOpen = (): boolean =>
  [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.getClientRects().length > 0)

/** Single keys of a page, where nobody is typing and no dialog is open. */
export function useKeys(acts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return
      if (!keysAreOn() || isTyping(event.target) || dialogIsOpen()) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
