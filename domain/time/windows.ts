import type { Day } from './day.ts'

/** A stretch of every year in which something rests, both days included: `06-15..07-15`, also over New Year. */
export const windowPattern =
  /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.\.(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether that day lies in one of the stretches. */
export const isFrozen = (windows: readonly string[], day: Day): boolean =>
  windows.some((window) => {
    const [from = '', to = ''] = window.split('..')
    const here = day.slice(5)
    return from <= to ? from <= here && here <= to : from <= here || here <= to
  })
