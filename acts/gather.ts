import { audit } from '../db/audit.ts'
import { uuidv7 } from '../db/ids.ts'
import { lockWaiting, waitingParties, type Parties } from '../db/supervision.ts'
import type { Process } from '../domain/process.ts'
import { dayKind } from '../domain/time/calendar.ts'
import { dayOf, timeOn } from '../domain/time/day.ts'
import { supervision } from '../processes/supervision.ts'
import { nationalFor } from './calendar/calendarFor.ts'
import { applicantAt, openCase } from './newCase.ts'
import type { Office } from './office.ts'

/** On working days, what had to be entered before that time of the day is gathered. */
const gatheredAt = '08:30'
/** As many as one form takes; the rest follow on the next working day. */
const mostCases = 1_000

const demand = '所列办件已超过办理期限，请限期办结，并反馈办理情况。'

/** Who has to issue an automatic 督办件 to whom now; nobody outside working days. */
export async function waitingForSupervision(office: Office): Promise<Parties[]> {
  const now = office.time.now()
  const day = dayOf(now)
  const opening = timeOn(day, gatheredAt)
  if (now < opening || !dayKind(await nationalFor(office.pool, office), day).works) return []
  return waitingParties(office.pool, opening, day)
}

/**
 * Files the day's one 督办件 between two authorities and answers its case, in one transaction: a crash leaves all
 * entries waiting, and of two workers the second finds none. Undefined where nothing waits any more.
 */
export function gather(office: Office, parties: Parties): Promise<string | undefined> {
  const at = office.time.now()
  return office.pool.begin(async (tx) => {
    const cases = await lockWaiting(tx, parties, timeOn(dayOf(at), gatheredAt))
    if (cases.length === 0) return undefined
    const form = { addressee: parties.addresseeId, cases: cases.slice(0, mostCases), demand }
    const issuer = {
      ...(await applicantAt(tx, office, parties.issuerId, at)),
      person: null,
      by: null,
      drafters: [],
    }
    const opening = { id: uuidv7(at), process: supervision as Process, form, joint: [] }
    const { caseId } = await openCase(tx, office, issuer, opening, at)
    await audit(tx, { at, personId: null, action: 'supervision.gather', caseId, result: 'done' })
    return caseId
  })
}
