export interface Stage {
  name: string
  ok: boolean
}
export interface Counts {
  passed: number
  failed: number
  skips: { title: string; why: string }[]
}
export declare function closing(
  stages: readonly Stage[],
  counts?: Counts,
): { remarks: string[]; line: string; exitCode: 0 | 1 }
