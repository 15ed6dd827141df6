/** 红绿灯: green while there is time, yellow on the last two working days, red once the due instant has passed. */
export type Light = 'green' | 'yellow' | 'red'

/** `left` as working days after today up to the due day. */
export const lightOf = (dueAt: number, left: number, now: number): Light => {
  if (dueAt <= now) return 'red'
  return left <= 1 ? 'yellow' : 'green'
}

/** 剩 2 个工作日, 今日到期, 超 3 个工作日: what stands beside the light. */
export const timeLeftTitle = (dueAt: number, left: number, now: number): string => {
  if (dueAt <= now) return left < 0 ? `超 ${String(-left)} 个工作日` : '已超期'
  return left === 0 ? '今日到期' : `剩 ${String(left)} 个工作日`
}
