import type { FastifyRequest } from 'fastify'
import { refuse } from '../domain/refusals.ts'
import { Refused } from '../acts/act.ts'
import { hasCode } from './code.ts'
import type { Arrived, FileStore } from './files.ts'
import { invalid } from './refused.ts'

const onlyOne = () => invalid([{ path: 'file', message: '请上传一份文件，字段名为 file，不带其他字段' }])

/** What the multipart reader says of more parts than one. */
const tooManyParts = new Set(['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT'])

/** A name without folders and control characters, which some browsers and all attackers send along. */
export const baseName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(-200) || '未命名'

/** Reads the one paper of a multipart request into the store. The caller keeps or discards it. */
export async function receivePaper(
  request: FastifyRequest,
  files: FileStore,
): Promise<{ name: string; paper: Arrived }> {
  let received: { name: string; paper: Arrived } | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file' || part.fieldname !== 'file' || received) throw onlyOne()
      const stored = await files.put(part.file)
      if (!stored.ok) throw new Refused(stored)
      received = { name: baseName(part.filename), paper: stored.value }
      if (part.file.truncated) throw new Refused(refuse('too-large'))
    }
    if (!received) throw onlyOne()
    return received
  } catch (fault) {
    await received?.paper.discard()
    throw tooManyParts.has(hasCode(fault) ?? '') ? onlyOne() : fault
  }
}
