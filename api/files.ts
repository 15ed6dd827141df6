import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { PaperType } from '../db/attachments.ts'
import { refuse, type Refusal } from '../domain/refusals.ts'
import { systemTime } from '../domain/time-source.ts'
import { paperType } from './paper.ts'

/** 20 MB, as the office counts them: the largest paper that is taken. */
export const largestPaper = 20 * 1024 * 1024

/** A paper that has arrived and is not kept yet. One of the two ends it. */
export interface Arrived {
  sha256: Buffer
  size: number
  type: PaperType
  keep(): Promise<void>
  discard(): Promise<void>
}

/** Where the bytes of uploaded papers lie, each under its SHA-256. */
export interface FileStore {
  put(stream: AsyncIterable<Uint8Array>): Promise<{ ok: true; value: Arrived } | Refusal>
  open(sha256: Uint8Array): Readable
  /** Writes a part of a paper that is still arriving; what lay behind that place is gone. */
  append(id: string, offset: number, part: Uint8Array): Promise<void>
  /** The paper whose parts have all arrived, as one that has just been put. */
  gather(id: string): Promise<{ ok: true; value: Arrived } | Refusal>
  /** Throws the parts away. */
  drop(id: string): Promise<void>
}

/** Longer than any upload lasts (the server ends a request after five minutes). */
const abandonedAfter = 3_600_000
/** Longer than parts are waited for. */
const partsAbandonedAfter = 48 * 3_600_000

/** What a crash left half-way is nobody's: its row was never written. */
async function clearLeftovers(folder: string, abandoned = abandonedAfter): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const path = join(folder, name)
    const age = systemTime.now() - (await stat(path)).mtimeMs
    if (age > abandoned) await rm(path, { recursive: true, force: true })
  }
}

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Papers in a folder of this machine; what is refused or discarded leaves nothing behind. */
export function fileStore(folder: string): FileStore {
  // A folder of this process's own: another one starting must not clear away what is arriving here.
  const incoming = join(folder, 'incoming', `${String(process.pid)}-${randomUUID()}`)
  const placeOf = (sha256: Uint8Array): string => {
    const name = Buffer.from(sha256).toString('hex')
    return join(folder, name.slice(0, 2), name)
  }
  // Parts may come through any process of the API.
  const parts = join(folder, 'parts')
  const partsOf = (id: string): string => join(parts, id)
  const ready = clearLeftovers(join(folder, 'incoming'))
    .then(() => clearLeftovers(parts, partsAbandonedAfter))
    .then(() => mkdir(parts, { recursive: true, mode: 0o700 }))
    .then(() => mkdir(incoming, { recursive: true, mode: 0o700 }))
  ready.catch(() => undefined)

  const receive = async (stream: AsyncIterable<Uint8Array>, path: string) => {
    const file = await open(path, 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      let size = 0
      for await (const chunk of stream) {
        size += chunk.length
        if (size > largestPaper) return refuse('too-large')
        hash.update(chunk)
        await file.writeFile(chunk)
      }
      await file.sync()
      const type = await paperType(path, size)
      return type === undefined
        ? refuse('unsupported-type')
        : { ok: true as const, value: { sha256: hash.digest(), size, type } }
    } finally {
      await file.close()
    }
  }

  const store: FileStore = {
    async put(stream) {
      await ready
      const path = join(incoming, randomUUID())
      const discard = () => rm(path, { force: true })
      const received = await receive(stream, path).catch(async (fault: unknown) => {
        await discard()
        throw fault
      })
      if (!received.ok) {
        await discard()
        return received
      }
      const keep = async (): Promise<void> => {
        const place = placeOf(received.value.sha256)
        await mkdir(join(place, '..'), { recursive: true, mode: 0o700 })
        await rename(path, place)
        // The row that names the paper follows: the name must be on the disk before it.
        for (const named of [join(place, '..'), folder]) await syncFolder(named)
      }
      return { ok: true, value: { ...received.value, keep, discard } }
    },
    open: (sha256) => createReadStream(placeOf(sha256)),
    async append(id, offset, part) {
      await ready
      const file = await open(partsOf(id), constants.O_RDWR | constants.O_CREAT, 0o600)
      try {
        await file.truncate(offset)
        await file.write(part, 0, part.length, offset)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    gather: (id) => store.put(createReadStream(partsOf(id))),
    drop: (id) => rm(partsOf(id), { force: true }),
  }
  return store
}
