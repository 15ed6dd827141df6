import type { Actor } from '../acts/act.ts'
import type { Office } from '../acts/office.ts'
import { personById } from '../db/people.ts'
import type { Sql } from '../db/sql.ts'
import { finishUpload, lockUpload, noteReceived, uploadById, type UploadRow } from '../db/uploads.ts'
import type { Person } from '../domain/may.ts'
import { refuse } from '../domain/refusals.ts'
import { Refused } from '../acts/act.ts'
import type { FileStore } from './files.ts'
import { keepPaper } from './keepPaper.ts'
import { found, refused, settled } from './refused.ts'

/** The subject under whose data key the name of an arriving paper is sealed. */
export const uploadSubject = (id: string) => ({ kind: 'case', id }) as const

export async function nameOfUpload(
  { pool, personal }: Office,
  { id, name }: UploadRow,
  sql: Sql = pool,
): Promise<string | undefined> {
  const opened = name && (await personal.open(sql, uploadSubject(id), 'name', name))
  return typeof opened === 'string' ? opened : undefined
}

interface Store {
  office: Office
  files: FileStore
  /** What becomes of an upload whose paper was not taken. */
  refuseUpload: (sql: Sql, id: string) => PromiseLike<unknown>
}

/** An upload that is still open, or the refusal of one that is not. */
export function stillOpen(row: UploadRow | undefined, at: number): UploadRow {
  const upload = found(row)
  if (upload.attachmentId === null && upload.expiresAt <= at) throw refused('upload-expired')
  return upload
}

/** Takes the part that follows what has arrived. With the last one the paper is made, once, whoever repeats it. */
export async function takePart(
  store: Store,
  id: string,
  { offset, part, requestId }: { offset: number; part: Uint8Array; requestId: string },
): Promise<UploadRow> {
  const { office, files } = store
  await office.pool.begin(async (tx) => {
    const upload = stillOpen(await lockUpload(tx, id), office.time.now())
    if (upload.attachmentId !== null) return
    const { size, received } = upload
    if (offset !== received) throw new Refused(refuse('upload-offset', { facts: { offset: received } }))
    if (size === null || received + part.length > size) throw refused('too-large', '收到的内容比所报的大')
    if (part.length === 0) return
    await files.append(id, received, part)
    await noteReceived(tx, id, received + part.length)
  })
  const upload = found(await uploadById(office.pool, id))
  if (upload.attachmentId === null && upload.received === upload.size) await make(store, upload, requestId)
  return found(await uploadById(office.pool, id))
}

async function make(
  { office, files, refuseUpload }: Store,
  upload: UploadRow,
  requestId: string,
): Promise<void> {
  const { id, unitId, personId } = upload
  const gathered = await files.gather(id)
  if (!gathered.ok) {
    await refuseUpload(office.pool, id)
    await files.drop(id)
    throw new Refused(gathered)
  }
  const paper = gathered.value
  try {
    const actor: Actor = { person: await personOf(office, personId), key: `upload:${id}`, requestId }
    const kept = { unitId, name: (await nameOfUpload(office, upload)) ?? '未命名' }
    settled(await keepPaper(office, actor, kept, paper, (tx, paperId) => finishUpload(tx, id, paperId)))
    await files.drop(id)
  } finally {
    await paper.discard()
  }
}

/** The act itself reads the grants that hold when it is done. */
async function personOf(office: Office, id: string): Promise<Person> {
  return { ...found(await personById(office.pool, id)), grants: [] }
}
