/** How an archive came to be closed. */
export const closings = {
  merged: { title: '已并入另一学籍' },
  cancelled: { title: '已注销' },
} as const satisfies Record<string, { title: string }>

export type ClosedHow = keyof typeof closings
