/** The case whose outcome is written, and the one instant of all that is written by it. */
export interface Settlement {
  caseId: string
  provinceId: string
  at: number
}
