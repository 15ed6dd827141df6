import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { act, type Actor } from '../../acts/act.ts'
import { dropExpired, insertUpload, nameUpload, uploadById, type UploadRow } from '../../db/uploads.ts'
import { uuidv7 } from '../../db/ids.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { largestPaper } from '../files.ts'
import { unitFor } from '../keepPaper.ts'
import { stillOpen, takePart, uploadSubject } from '../parts.ts'
import { problems } from '../problems.ts'
import { found, refused, settled } from '../refused.ts'
import { idParams, instant, keyHeader, noBody } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'
import { baseName } from '../upload.ts'

const tags = ['材料']

/** A paper is waited for as long as a clerk may be away from it; a telephone is at hand. */
const waits = { parts: 24 * 3_600_000, phone: 10 * 60_000 }

const announced = z.strictObject({
  name: z.string().min(1).max(300).meta({ description: '文件名' }),
  size: z.int().min(1).meta({ description: '文件大小（字节）' }),
})

const uploadSchema = z
  .strictObject({
    id: z.uuid(),
    size: z.int().nullable().meta({ description: '手机尚未选择文件时为 null' }),
    offset: z.int().meta({ description: '已收到多少；从这里接着上传' }),
    attachmentId: z.uuid().nullable().meta({ description: '收齐后的材料' }),
    expiresAt: instant,
  })
  .meta({ id: 'Upload' })

const view = ({ id, size, received, attachmentId, expiresAt }: UploadRow) => ({
  id,
  size,
  offset: received,
  attachmentId,
  expiresAt,
})

const applicantQuery = z.strictObject({ applicantId: z.uuid().optional() })
const offsetHeader = z.looseObject({
  'upload-offset': z.coerce.number().int().min(0).meta({ description: '这一段从哪里开始' }),
})
const codeParams = z.strictObject({ code: z.string().max(100) })

/** Papers in parts: a broken line costs one part. By a telephone, too, which needs no account but a code of ten minutes. */
export function uploadRoutes(app: Api, { office, files }: ApiDeps): void {
  const store = { office, files }
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )

  /** The code of an upload for a telephone follows from its id under a key of ours: nothing else has to be kept. */
  const macOf = (id: string): Buffer =>
    Buffer.from(office.personal.fingerprint(`phone upload ${id}`)).subarray(0, 18)
  const codeOf = (id: string): string => `${id}.${macOf(id).toString('base64url')}`
  const byCode = async (code: string): Promise<UploadRow> => {
    const [id = '', mac = ''] = code.split('.')
    const given = Buffer.from(mac, 'base64url')
    const known = z.uuid().safeParse(id).success && given.length === 18 && timingSafeEqual(given, macOf(id))
    const upload = known ? await uploadById(office.pool, id) : undefined
    // One code, one paper.
    if (upload?.attachmentId !== null) throw refused('not-found')
    return stillOpen(upload, office.time.now())
  }

  const own = async (personId: string, id: string): Promise<UploadRow> => {
    const upload = await uploadById(office.pool, id)
    return found(upload?.personId === personId ? upload : undefined)
  }

  const begin = async (
    actor: Actor,
    named: string | undefined,
    { file, wait }: { file: z.infer<typeof announced> | null; wait: number },
  ) => {
    const unitId = await unitFor(office, actor.person, named)
    if (file && file.size > largestPaper) throw refused('too-large')
    const { id } = settled(
      await act(office, actor, 'upload.begin', { unitId, file, wait }, async (tx, at) => {
        await dropExpired(tx, at)
        const id = uuidv7(at)
        const name =
          file && (await office.personal.seal(tx, uploadSubject(id), 'name', baseName(file.name), at))
        const row = { id, unitId, personId: actor.person.id, name, size: file?.size ?? null }
        await insertUpload(tx, { ...row, at, expiresAt: at + wait })
        return { value: { id }, objectId: id }
      }),
    )
    return found(await uploadById(office.pool, id))
  }

  app.post(
    '/uploads',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'beginUpload',
        tags,
        summary: '开始分段上传一份材料；24 小时内可以接着上传',
        headers: keyHeader,
        querystring: applicantQuery,
        body: announced,
        response: { 201: uploadSchema, ...problems },
      },
    },
    async (request, reply) => {
      const wanted = { file: request.body, wait: waits.parts }
      return reply.code(201).send(view(await begin(actorIn(request), request.query.applicantId, wanted)))
    },
  )

  app.get(
    '/uploads/:id',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'getUpload',
        tags,
        summary: '已收到多少',
        params: idParams,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => view(stillOpen(await own(personIn(request).id, request.params.id), office.time.now())),
  )

  app.patch(
    '/uploads/:id',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'continueUpload',
        tags,
        summary: '上传一段（application/octet-stream，不超过 1 MB）；收齐后成为一份材料',
        consumes: ['application/octet-stream'],
        params: idParams,
        headers: offsetHeader,
        body: z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' }),
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = await own(personIn(request).id, request.params.id)
      const offset = request.headers['upload-offset']
      return view(await takePart(store, id, { offset, part: request.body, requestId: request.id }))
    },
  )

  app.post(
    '/uploads/phone',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'beginPhoneUpload',
        tags,
        summary: '用手机上传一份材料：得到一个 10 分钟内有效、只能用一次的码',
        headers: keyHeader,
        querystring: applicantQuery,
        body: noBody,
        response: { 201: uploadSchema.extend({ code: z.string() }), ...problems },
      },
    },
    async (request, reply) => {
      const wanted = { file: null, wait: waits.phone }
      const upload = await begin(actorIn(request), request.query.applicantId, wanted)
      return reply.code(201).send({ ...view(upload), code: codeOf(upload.id) })
    },
  )

  app.get(
    '/phone-uploads/:code',
    {
      config: { access: 'anyone' },
      schema: {
        operationId: 'getPhoneUpload',
        tags,
        summary: '手机凭码查看：已收到多少',
        params: codeParams,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => view(await byCode(request.params.code)),
  )

  app.post(
    '/phone-uploads/:code',
    {
      config: { access: 'anyone' },
      schema: {
        operationId: 'announcePhoneUpload',
        tags,
        summary: '手机凭码说明要上传的文件',
        params: codeParams,
        body: announced,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = await byCode(request.params.code)
      const { name, size } = request.body
      if (size > largestPaper) throw refused('too-large')
      await office.pool.begin(async (tx) => {
        const at = office.time.now()
        await nameUpload(
          tx,
          id,
          await office.personal.seal(tx, uploadSubject(id), 'name', baseName(name), at),
          size,
        )
      })
      return view(await byCode(request.params.code))
    },
  )

  app.patch(
    '/phone-uploads/:code',
    {
      config: { access: 'anyone' },
      schema: {
        operationId: 'continuePhoneUpload',
        tags,
        summary: '手机凭码上传一段',
        consumes: ['application/octet-stream'],
        params: codeParams,
        headers: offsetHeader,
        body: z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' }),
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = await byCode(request.params.code)
      const offset = request.headers['upload-offset']
      return view(await takePart(store, id, { offset, part: request.body, requestId: request.id }))
    },
  )
}
