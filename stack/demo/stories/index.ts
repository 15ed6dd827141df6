import { correction } from './corrections.ts'
import { dispute, transfer } from './parties.ts'
import {
  acknowledged,
  completed,
  draft,
  dueToday,
  overdue,
  rejected,
  returned,
  withdrawn,
} from './reports.ts'
import type { Story } from './teller.ts'

/** What the demo's people have been at: a case in every state. */
export const stories: readonly Story[] = [
  draft,
  dueToday,
  overdue,
  returned,
  completed,
  rejected,
  withdrawn,
  acknowledged,
  correction,
  transfer,
  dispute,
]
