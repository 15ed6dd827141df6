import { calendarUpTo, newestRevision } from '../../db/calendar.ts'
import { uuidv7 } from '../../db/ids.ts'
import { insertProposal, type Change } from '../../db/proposals.ts'
import type { Tx } from '../../db/sql.ts'
import { pathOf, type UnitKind } from '../../db/units.ts'
import type { Person } from '../../domain/may.ts'
import { refuse, type Result } from '../../domain/refusals.ts'
import { dayOf, type Day } from '../../domain/time/day.ts'
import { noticeFaults } from '../../domain/time/notice-faults.ts'
import { readNotice } from '../../domain/time/notice-text.ts'
import type { Notice } from '../../domain/time/official.ts'
import { act, Refused, type Actor } from '../act.ts'
import type { Office } from '../office.ts'
import { entitled } from '../place.ts'

/** A notice as pasted text or as data, or days on which the offices of a unit are closed (or are not, after all). */
export type Proposing = { unitId?: string | undefined; reason: string } & (
  | { kind: 'notice'; text?: string | undefined; notice?: Notice | undefined }
  | { kind: 'closure' | 'withdrawn-closure'; days: readonly Day[] }
)

export interface Proposed {
  id: string
  kind: Change['kind']
  unitId: string
}

/** The national calendar is entered once for the deployment, by its province; closures by whoever orders them. */
const levels = {
  notice: ['province'],
  closure: ['province', 'prefecture', 'county'],
  'withdrawn-closure': ['province', 'prefecture', 'county'],
} as const satisfies Record<Change['kind'], readonly UnitKind[]>

/** The unit named, or the only one where the person is security administrator. */
function unitFor(person: Person, named: string | undefined): string {
  const own = person.grants
    .filter(({ role }) => role === 'security-administrator')
    .map(({ unitId }) => unitId)
  const found = named ?? (own.length === 1 ? own[0] : undefined)
  if (found !== undefined) return found
  if (own.length === 0) throw new Refused(refuse('forbidden'))
  const errors = [{ path: 'unitId', message: '您在多个单位担任安全管理员，请指明是哪一个' }]
  throw new Refused(refuse('invalid-request', { errors }))
}

/** The notice proposed, or what is wrong with it line by line, thrown. */
function noticeIn({ text, notice }: { text?: string | undefined; notice?: Notice | undefined }): Notice {
  if (notice !== undefined && text === undefined) {
    const errors = noticeFaults(notice.year, notice.holidays).map(({ at, message }) => ({
      path: `notice.holidays.${String(at)}`,
      message,
    }))
    if (errors.length > 0) throw new Refused(refuse('notice-unclear', { errors }))
    return notice
  }
  if (text === undefined || notice !== undefined)
    throw new Refused(
      refuse('invalid-request', { errors: [{ path: 'text', message: '请给出通知文本或通知数据之一' }] }),
    )
  const read = readNotice(text)
  if (read.ok) return read.notice
  const errors = read.errors.map(({ line, message }) => ({
    path: line === 0 ? 'text' : `text.${String(line)}`,
    message: line === 0 ? message : `第 ${String(line)} 行：${message}`,
  }))
  throw new Refused(refuse('notice-unclear', { errors }))
}

/** Only days on which this very unit is closed can be taken back. */
async function refuseUnclosed(tx: Tx, unitId: string, days: readonly Day[]): Promise<void> {
  const { closures } = await calendarUpTo(tx, await newestRevision(tx))
  const closed = closures.filter((each) => each.unitId === unitId).map(({ day }) => day)
  const wrong = days.filter((day) => !closed.includes(day))
  if (wrong.length === 0) return
  const errors = [{ path: 'days', message: `本单位没有登记停办公：${wrong.join('、')}` }]
  throw new Refused(refuse('invalid-request', { errors }))
}

async function changeOf(tx: Tx, unitId: string, proposing: Proposing): Promise<Change> {
  if (proposing.kind === 'notice') return { kind: 'notice', content: { notice: noticeIn(proposing) } }
  const days = [...new Set(proposing.days)].sort()
  if (proposing.kind === 'withdrawn-closure') await refuseUnclosed(tx, unitId, days)
  return { kind: proposing.kind, content: { days } }
}

/** Proposes a change of the calendar; it changes nothing until another person has confirmed it. */
export function propose(office: Office, asked: Actor, proposing: Proposing): Promise<Result<Proposed>> {
  return act(office, asked, 'calendar.propose', proposing, async (tx, at, actor) => {
    const unitId = unitFor(actor.person, proposing.unitId)
    const path = await pathOf(tx, unitId, dayOf(at))
    entitled(actor.person, 'calendar.propose', { path: path.map(({ id }) => id) })
    const kind = path[0]?.kind
    if (kind === undefined || !levels[proposing.kind].some((level) => level === kind))
      throw new Refused(refuse('forbidden', { detail: '放假通知由省级录入；停办公日由省、市、县各自登记' }))
    const change = await changeOf(tx, unitId, proposing)
    const id = uuidv7(at)
    const { reason } = proposing
    await insertProposal(tx, { ...change, id, unitId, reason, authorId: actor.person.id, proposedAt: at })
    return { value: { id, kind: proposing.kind, unitId }, objectId: id }
  })
}
