import { newKey } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { Problem, problemOf } from '../../api/problem.ts'
import type { components } from '../../api/schema.generated.ts'

export type Upload = components['schemas']['Upload']

/** How an upload is begun, asked for and continued: by the clerk's session, or by a telephone's code. */
export interface Line {
  begin(file: File): Promise<Upload>
  ask(id: string): Promise<Upload>
  send(id: string, offset: number, part: Blob): Promise<Upload>
}

/** A part of this size takes a second on a village line. */
const partSize = 512 * 1024

/** A line that is broken is tried again, for some minutes altogether. */
const pauses = [1, 2, 4, 8, 15, 30, 30, 60, 60].map((seconds) => seconds * 1_000)

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const offset = (at: number) => ({ 'upload-offset': at })

/** The bytes go as they are. */
const plain = (part: Blob) => ({
  body: '' as never,
  bodySerializer: () => part,
  headers: { 'content-type': 'application/octet-stream' },
})

export const ownLine = (applicantId: string | undefined): Line => ({
  begin: ({ name, size }) =>
    answerOf(
      api.POST('/api/v1/uploads', {
        params: {
          query: applicantId === undefined ? {} : { applicantId },
          header: { 'idempotency-key': newKey() },
        },
        body: { name, size },
      }),
    ),
  ask: (id) => answerOf(api.GET('/api/v1/uploads/{id}', { params: { path: { id } } })),
  send: (id, at, part) =>
    answerOf(
      api.PATCH('/api/v1/uploads/{id}', { params: { path: { id }, header: offset(at) }, ...plain(part) }),
    ),
})

export const phoneLine = (code: string): Line => ({
  begin: ({ name, size }) =>
    answerOf(api.POST('/api/v1/phone-uploads/{code}', { params: { path: { code } }, body: { name, size } })),
  ask: () => answerOf(api.GET('/api/v1/phone-uploads/{code}', { params: { path: { code } } })),
  send: (_, at, part) =>
    answerOf(
      api.PATCH('/api/v1/phone-uploads/{code}', {
        params: { path: { code }, header: offset(at) },
        ...plain(part),
      }),
    ),
})

const passing = new Set(['upload-offset', 'rate-limited'])

/** Tells a broken or busy line, and a part that has arrived though its answer has not, from a refusal. */
const mayGoOn = ({ body }: Problem): boolean =>
  body.status === 0 || body.status >= 500 || passing.has(body.code)

/** Two telephones have read the same code: parts of two papers must not make one. */
const replaced = new Problem({
  code: 'upload-replaced',
  title: '这次上传已换成另一份文件，请重新选择',
  status: 409,
  diagnosisId: '',
})

/** Sends what is missing of a file, part by part, and answers the id of the paper. */
export async function sendPaper(
  line: Line,
  file: File,
  begun: Upload,
  progress: (share: number, broken: boolean) => void,
): Promise<string> {
  let upload = begun
  let tries = 0
  while (upload.attachmentId === null) {
    if (upload.size !== file.size) throw replaced
    try {
      const part = file.slice(upload.offset, upload.offset + partSize)
      upload = await line.send(upload.id, upload.offset, part)
      tries = 0
      progress(upload.offset / file.size, false)
    } catch (fault) {
      const problem = problemOf(fault)
      const pause = pauses[tries]
      if (!mayGoOn(problem) || pause === undefined) throw problem
      tries += 1
      progress(upload.offset / file.size, true)
      await wait(pause)
      upload = await line.ask(upload.id).catch(() => upload)
    }
  }
  return upload.attachmentId
}
