import { z } from 'zod'
import { act, type Actor } from '../../acts/act.ts'
import { dropExpired, dropUpload, insertUpload, uploadById, type UploadRow } from '../../db/uploads.ts'
import { uuidv7 } from '../../db/ids.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { largestPaper } from '../files.ts'
import { unitFor } from '../keepPaper.ts'
import { stillOpen, takePart, uploadSubject } from '../parts.ts'
import { phoneCodes } from '../phoneCode.ts'
import { problems } from '../problems.ts'
import { found, refused, settled } from '../refused.ts'
import { idParams, keyHeader, noBody } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'
import { baseName } from '../upload.ts'
import { announced, offsetHeader, partSchema, uploadSchema, uploadView } from '../views/upload.ts'

const tags = ['材料']

/** A paper is waited for as long as a clerk may be away from it; a telephone is at hand. */
const waits = { parts: 24 * 3_600_000, phone: 10 * 60_000 }

const applicantQuery = z.strictObject({ applicantId: z.uuid().optional() })

/** Papers in parts: a broken line costs one part. For a telephone a code is given out. */
export function uploadRoutes(app: Api, { office, files }: ApiDeps): void {
  const store = { office, files, refuseUpload: dropUpload }
  const codes = phoneCodes(office)

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
    let expired: readonly string[] = []
    const { id } = settled(
      await act(office, actor, 'upload.begin', { unitId, file, wait }, async (tx, at) => {
        expired = await dropExpired(tx, at)
        const id = uuidv7(at)
        const name =
          file && (await office.personal.seal(tx, uploadSubject(id), 'name', baseName(file.name), at))
        const row = { id, unitId, personId: actor.person.id, name, size: file?.size ?? null }
        await insertUpload(tx, { ...row, at, expiresAt: at + wait })
        return { value: { id }, objectId: id }
      }),
    )
    // A scan of somebody's papers does not lie about because its sending was given up.
    await Promise.all(expired.map((each) => files.drop(each)))
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
      return reply
        .code(201)
        .send(uploadView(await begin(actorIn(request), request.query.applicantId, wanted)))
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
    async (request) =>
      uploadView(stillOpen(await own(personIn(request).id, request.params.id), office.time.now())),
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
        body: partSchema,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = await own(personIn(request).id, request.params.id)
      const offset = request.headers['upload-offset']
      return uploadView(await takePart(store, id, { offset, part: request.body, requestId: request.id }))
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
      return reply.code(201).send({ ...uploadView(upload), code: codes.of(upload.id) })
    },
  )
}
