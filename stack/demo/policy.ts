import type { Change } from '../../domain/policy/change.ts'
import { national2025 } from '../../domain/policy/national-2025.ts'

export interface DemoEdit {
  key: string
  /** Code of the unit it holds for, with everything below it. */
  unit: string
  change: Change
  locked: boolean
  effectiveFrom: string
  reason: string
  source: string
  certainty: typeof national2025.certainty
  /** Logins of the two persons it takes. */
  proposer: string
  confirmer: string
  at: number
}

/** The policy that the demo's administrators laid down: one county tries the regulation of 2025. */
export const demoEdits: readonly DemoEdit[] = [
  {
    key: 'erqi-2025',
    unit: '410103',
    change: { kind: 'overlay', key: 'overlay', value: national2025.name },
    locked: false,
    effectiveFrom: '2025-12-30',
    reason: '二七区先行试用学籍管理办法',
    source: national2025.source,
    certainty: national2025.certainty,
    proposer: 'security1-henan',
    confirmer: 'security2-henan',
    at: Date.parse('2025-12-29T09:00:00+08:00'),
  },
]
