const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-24 08:38`, Beijing time, of an instant of the API. */
export const minute = (instant: string): string => shanghai.format(new Date(instant))
