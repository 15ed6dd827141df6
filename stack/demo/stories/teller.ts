import { randomUUID } from 'node:crypto'
import { activities } from '../../../activities/index.ts'
import type { Actor } from '../../../acts/act.ts'
import { decide } from '../../../acts/decide.ts'
import { file } from '../../../acts/file.ts'
import type { Office } from '../../../acts/office.ts'
import { sign } from '../../../acts/sign.ts'
import { caseById } from '../../../db/cases.ts'
import { tasksOf, type TaskRow } from '../../../db/tasks.ts'
import type { Process } from '../../../domain/process.ts'
import type { Result } from '../../../domain/refusals.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { timeOn, type Day, type Instant } from '../../../domain/time/day.ts'
import { addWorkingDays } from '../../../domain/time/working-days.ts'
import type { Next } from '../../../domain/told.ts'
import type { Verdict } from '../../../domain/verdicts.ts'
import { demoAccounts } from '../accounts.ts'
import { personId, unitId } from '../ids.ts'

/** Something that happens in a story, at its instant. */
export interface Step {
  at: Instant
  does: () => Promise<unknown>
}

/** A paper's bytes are kept outside the database; answers what its row says of them. */
export type KeepPaper = (bytes: Buffer) => Promise<{ sha256: Buffer; size: number; type: 'application/pdf' }>

export interface Teller {
  office: Office
  keepPaper: KeepPaper
  /** The n-th working day from the demo's first day, negative before it. */
  day(n: number): Day
  /** A step of that day, at `HH:MM`. */
  on(n: number, time: string, does: Step['does']): Step
  by(login: string): Actor
  files(login: string, process: Process, form: object): Promise<string>
  says(
    login: string,
    caseId: string,
    verdict: Verdict,
    more?: { comment?: string; form?: object },
  ): Promise<void>
  signs(login: string, caseId: string): Promise<void>
  /** Records what follows, as the story of the case would. */
  follows(caseId: string, next: Next): Promise<void>
}

/** What people did, and when. All of it lies before the demo's first day. */
export type Story = (it: Teller) => Step[]

/** The value of an act; a story in which somebody is refused is told wrongly. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a story of the demo was refused: ${JSON.stringify(result)}`)
  return result.value
}

export function tellerOf(office: Office, keepPaper: KeepPaper, calendar: Calendar, first: Day): Teller {
  const day = (n: number) => addWorkingDays(calendar, first, n)
  const by = (login: string): Actor => ({
    // An act looks up by itself which grants hold at its instant.
    person: { id: personId(login), name: login, grants: [] },
    key: randomUUID(),
    requestId: 'demo',
  })
  const desk = async (login: string, caseId: string): Promise<TaskRow> => {
    const own = unitId(demoAccounts.find((account) => account.login === login)?.unit ?? '')
    const open = (await tasksOf(office.pool, caseId)).filter(({ state }) => state === 'open')
    const task = open.find(({ unitId: at }) => at === own)
    if (!task) throw new Error(`a story of the demo finds no open desk of ${login}`)
    return task
  }
  return {
    office,
    keepPaper,
    day,
    by,
    on: (n, time, does) => ({ at: timeOn(day(n), time), does }),
    files: async (login, process, form) => done(await file(office, by(login), process, { form })).caseId,
    says: async (login, caseId, verdict, more = {}) => {
      const { id, version } = await desk(login, caseId)
      done(await decide(office, by(login), id, { verdict, version, ...more }))
    },
    signs: async (login, caseId) => {
      const { id, version } = await desk(login, caseId)
      done(await sign(office, by(login), id, version))
    },
    follows: async (caseId, next) => {
      const kase = await caseById(office.pool, caseId)
      if (!kase) throw new Error('a story of the demo has lost its case')
      const { epoch, flowNo, lastNo: through } = kase
      const at = office.time.toWorkflow(office.time.now())
      await activities(office, 'demo').record({ caseId, epoch, flowNo, through, at, next })
    },
  }
}
