/** What the story reads of the API's answers; the rest of them it does not look at. */

export interface Case {
  id: string
  number: string
  process: string
  processTitle: string
  applicant: string
  status: string
  outcome: string | null
  outcomeTitle: string | null
  filedAt: string
  advancing: boolean
  lateFiling: boolean
  onHold: boolean
  card: string | null
  supervision: string | null
  tasks: { id: string; stage: string; version: number; may: { decide: boolean; sign: boolean } }[]
  links: { id: string; status: string }[]
}

/** One row of the timeline. */
export interface Row {
  no: number
  type: string
  title: string
  at: string
  person: string | null
  unit: string | null
  roleTitle: string | null
  stage: string | null
  stageTitle: string | null
  round: number | null
  verdict: string | null
  verdictTitle: string | null
  outcomeTitle: string | null
  refusal: string | null
  dueDay: string | null
}

/** One running of a clock. */
export interface Clock {
  name: string
  startedAt: string
  dueDay: string | null
  rungs: { rung: string; dueDay: string; firedAt: string; skipped: boolean }[]
}

export interface Items<T> {
  items: T[]
}
