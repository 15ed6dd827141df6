import type { Pool } from '../sql.ts'
import { acknowledgedActs } from './acknowledged.ts'
import { deliveries } from './behind.ts'
import { cardRows, extensions, standingCards, supervisionEntries } from './cards.ts'
import { namesInTables } from './canaries.ts'
import {
  correctedIdentities,
  enrolledChildren,
  issuedNumbers,
  oneStatusNumber,
  presentIdentities,
  reissuedNumbers,
} from './children.ts'
import { calendarMoves, clockStarts, dueDates, suspensions, taskDueDates } from './deadlines.ts'
import { consultationRows, recusalRows, referredDesks } from './desk-rows.ts'
import { settledDisputes } from './disputes.ts'
import { effectRows, boundEffects, repairs } from './effects.ts'
import { endedEnrolments, enrolledClasses, movedChildren } from './enrolments.ts'
import { strangers, fillersDeciding, unfoundedOutcomes } from './entitled.ts'
import { exclusionSlots, foldedCases, formVersions } from './fold-case.ts'
import { foldedTasks } from './fold-tasks.ts'
import type { Attempt, Check, Inputs, Violation } from './inputs.ts'
import { heldCases, heldClocks, linkedWaits, overtakenCases, ruledOnce, toldLinks } from './links.ts'
import { digestsOfNotices, mailsOfNotices, owedNotices } from './notices.ts'
import { eventNumbers, eventTimes } from './numbers.ts'
import { rewriting } from './privileges.ts'
import { changesInRegister, suspensionsInRegister } from './register.ts'
import { earlyRungs, lateVerdicts, nextRungs, rungRows } from './rungs.ts'
import { jointFilings, sectionsWithoutGaps, updatesInRegister } from './sections.ts'
import { countersigned, foldedSignatures, recusedActing } from './signatures.ts'
import { standing } from './standing.ts'

export { canaries } from './canaries.ts'
export type { Acknowledged, Inputs, Violation } from './inputs.ts'

/** One invariant: its checks, or none and a note that says why there is nothing to check yet. */
export interface Invariant {
  title: string
  checks: readonly Check[]
  attempts?: readonly Attempt[]
  note?: string
}

/** The invariants of spec 7, in their order. */
export const invariants = {
  I1: {
    title: 'every acknowledged act is in the journal',
    checks: [acknowledgedActs],
    note: 'compares with the ledger of acknowledgements, where one is given',
  },
  I2: {
    title: 'every case has one outcome, or a holder and a due date, or waits for another that has',
    checks: [standing, linkedWaits],
  },
  I3: {
    title: 'every verdict was given by somebody entitled at that moment',
    checks: [strangers, unfoundedOutcomes, countersigned, recusedActing],
  },
  I4: { title: 'nobody decided, signed or advised on what he had filled in', checks: [fillersDeciding] },
  I5: {
    title: 'cases, desks and slots are what the journal tells',
    checks: [
      foldedCases,
      formVersions,
      foldedTasks,
      foldedSignatures,
      referredDesks,
      recusalRows,
      consultationRows,
      exclusionSlots,
      toldLinks,
      overtakenCases,
      ruledOnce,
      heldCases,
      sectionsWithoutGaps,
      jointFilings,
    ],
  },
  I6: {
    title: 'event numbers run 1…n without gaps, instants never backwards',
    checks: [eventNumbers, eventTimes],
  },
  I7: {
    title: 'every effect happened exactly once, and the register shows it',
    checks: [
      boundEffects,
      effectRows,
      repairs,
      changesInRegister,
      suspensionsInRegister,
      updatesInRegister,
      settledDisputes,
    ],
  },
  I8: {
    title: 'one number per child',
    checks: [oneStatusNumber, issuedNumbers, reissuedNumbers],
    note: 'that an ID number is nobody else’s is held by unique keyed hashes',
  },
  I9: {
    title: 'key fields change only by a completed case',
    checks: [correctedIdentities, presentIdentities],
  },
  I10: {
    title: 'a child is enrolled in at most one place',
    checks: [enrolledChildren, endedEnrolments, enrolledClasses, movedChildren],
  },
  I11: {
    title: 'the audit chain is unbroken',
    checks: [],
    note: 'not applicable yet: audit rows are not sealed',
  },
  I12: {
    title: 'every notice owed exists, and has its mail or is counted in one digest',
    checks: [owedNotices, mailsOfNotices, digestsOfNotices],
  },
  I13: {
    title: 'every deadline follows from start, budget, ledger and calendar; rungs fire once, not before',
    checks: [
      dueDates,
      calendarMoves,
      clockStarts,
      suspensions,
      heldClocks,
      extensions,
      taskDueDates,
      rungRows,
      lateVerdicts,
      earlyRungs,
      nextRungs,
      cardRows,
      standingCards,
      supervisionEntries,
    ],
  },
  I14: {
    title: 'one snapshot per month and unit',
    checks: [],
    note: 'not applicable yet: there are no snapshots',
  },
  I15: {
    title: 'no active role without a filing',
    checks: [],
    note: 'not applicable yet: roles are not filed',
  },
  I16: {
    title: 'no act under an ended lending',
    checks: [],
    note: 'not applicable yet: nobody can lend a role',
  },
  I17: {
    title: 'no personal data in plain text',
    checks: [namesInTables],
    note: 'looks for planted names, where some are given',
  },
  I18: { title: 'nothing is behind for more than 60 s', checks: [deliveries] },
  I19: {
    title: "the application's role cannot rewrite journal and audit",
    checks: [],
    attempts: [rewriting],
  },
  I20: {
    title: 'in a fault campaign every repair really happened',
    checks: [],
    note: 'counted by the campaign itself, not by a look at the database',
  },
} as const satisfies Record<string, Invariant>

/**
 * Recomputes what must hold from the rows themselves, independently of the code that writes them, on one snapshot
 * of the database. Empty where all is well; throws only where it cannot look.
 */
export async function verify(pool: Pool, inputs: Inputs): Promise<Violation[]> {
  const all = Object.entries<Invariant>(invariants)
  const found = await pool.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
    // Whole tables are read; the pool's 4 s are meant for the acts of people.
    await tx`SET LOCAL statement_timeout = 0`
    // Joins of whole tables: a nested loop planned on a wrong guess took minutes for 20,000 cases, hashing 1.5 s.
    await tx`SET LOCAL enable_nestloop = off`
    const violations: Violation[] = []
    for (const [invariant, { checks }] of all)
      for (const check of checks)
        for (const { text, ids } of await check(tx, inputs)) violations.push({ invariant, text, ids })
    return violations
  })
  for (const [invariant, { attempts = [] }] of all)
    for (const attempt of attempts)
      for (const { text, ids } of await attempt(pool)) found.push({ invariant, text, ids })
  return found
}
