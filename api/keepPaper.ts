import { act, type Actor } from '../acts/act.ts'
import type { Office } from '../acts/office.ts'
import { entitled } from '../acts/place.ts'
import { insertAttachment } from '../db/attachments.ts'
import { uuidv7 } from '../db/ids.ts'
import type { Sql, Tx } from '../db/sql.ts'
import { pathOf } from '../db/units.ts'
import type { Person } from '../domain/may.ts'
import type { Result } from '../domain/refusals.ts'
import { dayOf } from '../domain/time/day.ts'
import type { Arrived } from './files.ts'
import { invalid } from './refused.ts'
import { paperSubject } from './views/papers.ts'

export const pathIds = async (office: Office, unitId: string, sql: Sql = office.pool): Promise<string[]> =>
  (await pathOf(sql, unitId, dayOf(office.time.now()))).map(({ id }) => id)

/** The unit a paper is uploaded for: the one named, or the only one the person has. */
export async function unitFor(office: Office, person: Person, named: string | undefined): Promise<string> {
  const own = [...new Set(person.grants.map(({ unitId }) => unitId))]
  const unit = named ?? (own.length === 1 ? own[0] : undefined)
  if (unit === undefined) throw invalid([{ path: 'applicantId', message: '请指明是哪一个单位' }])
  entitled(person, 'attachment.upload', { path: await pathIds(office, unit) })
  return unit
}

/** Makes a paper of what has arrived: its row, its bytes under their hash, and whatever `also` ties to it, in one act. */
export function keepPaper(
  office: Office,
  actor: Actor,
  { unitId, name }: { unitId: string; name: string },
  paper: Arrived,
  also: (tx: Tx, id: string) => Promise<unknown> = async () => undefined,
): Promise<Result<{ id: string }>> {
  const content = { unitId, name, sha256: paper.sha256.toString('hex') }
  return act(office, actor, 'attachment.upload', content, async (tx, at, { person }) => {
    entitled(person, 'attachment.upload', { path: await pathIds(office, unitId, tx) })
    const id = uuidv7(at)
    const sealed = await office.personal.seal(tx, paperSubject(id), 'name', name, at)
    const { sha256, size, type } = paper
    await insertAttachment(tx, { id, unitId, personId: person.id, name: sealed, type, size, sha256, at })
    await also(tx, id)
    await paper.keep()
    return { value: { id }, objectId: id }
  })
}
