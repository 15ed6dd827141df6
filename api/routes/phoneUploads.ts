import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { emptyUpload, lockUpload, nameUpload, uploadById, type UploadRow } from '../../db/uploads.ts'
import type { Tx } from '../../db/sql.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { largestPaper } from '../files.ts'
import { nameOfUpload, takePart, uploadSubject } from '../parts.ts'
import { phoneCodes } from '../phoneCode.ts'
import { problems } from '../problems.ts'
import { refused } from '../refused.ts'
import { baseName } from '../upload.ts'
import { announced, offsetHeader, partSchema, uploadSchema, uploadView } from '../views/upload.ts'

const tags = ['材料']

const codeParams = z.strictObject({ code: z.string().max(100) })

/**
 * Requests a minute. 20 MB are forty parts. Codes are counted one by one, since all telephones of a kindergarten come
 * from one address; what is not a code of ours is counted by address.
 */
const most = { ofCode: 120, guesses: 10 }

/** A telephone that has begun with so many papers needs help more than another try. */
const mostTries = 5

/** The paper of a telephone, which needs no account but a code of ten minutes; one code, one paper. */
export function phoneUploadRoutes(app: Api, { office, files }: ApiDeps): void {
  const codes = phoneCodes(office)
  const store = { office, files, refuseUpload: emptyUpload }

  const idIn = (request: FastifyRequest) => codes.idIn((request.params as { code?: string }).code ?? '')
  const config = {
    access: 'anyone',
    rateLimit: {
      keyGenerator: (request: FastifyRequest) => {
        const id = idIn(request)
        return id === undefined ? `phone-guess:${request.ip}` : `phone:${id}`
      },
      max: (request: FastifyRequest) => (idIn(request) === undefined ? most.guesses : most.ofCode),
    },
  } as const

  const waiting = (upload: UploadRow | undefined): UploadRow => {
    if (upload?.attachmentId !== null) throw refused('phone-code-gone')
    if (upload.expiresAt <= office.time.now())
      throw refused('upload-expired', '二维码只在 10 分钟内有效，请在电脑上重新点“用手机上传”')
    return upload
  }
  const byCode = async (code: string): Promise<UploadRow> => {
    const id = codes.idIn(code)
    return waiting(id === undefined ? undefined : await uploadById(office.pool, id))
  }

  /** The same paper goes on; another one begins anew. */
  const announce = async (tx: Tx, id: string, { name, size }: z.infer<typeof announced>) => {
    const upload = waiting(await lockUpload(tx, id))
    const base = baseName(name)
    if (upload.size === size && (await nameOfUpload(office, upload, tx)) === base) return
    if (upload.size !== null && upload.received === upload.size) throw refused('phone-code-gone')
    if (upload.tries >= mostTries) throw refused('phone-code-spent')
    const sealed = await office.personal.seal(tx, uploadSubject(id), 'name', base, office.time.now())
    await nameUpload(tx, id, sealed, size)
  }

  app.get(
    '/phone-uploads/:code',
    {
      config,
      schema: {
        operationId: 'getPhoneUpload',
        tags,
        summary: '手机凭码查看：已收到多少',
        params: codeParams,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => uploadView(await byCode(request.params.code)),
  )

  app.post(
    '/phone-uploads/:code',
    {
      config,
      schema: {
        operationId: 'announcePhoneUpload',
        tags,
        summary: '手机凭码说明要上传的文件；同一份接着上传，另一份从头开始',
        params: codeParams,
        body: announced,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = await byCode(request.params.code)
      if (request.body.size > largestPaper) throw refused('too-large')
      await office.pool.begin((tx) => announce(tx, id, request.body))
      return uploadView(await byCode(request.params.code))
    },
  )

  app.patch(
    '/phone-uploads/:code',
    {
      config,
      schema: {
        operationId: 'continuePhoneUpload',
        tags,
        summary: '手机凭码上传一段',
        consumes: ['application/octet-stream'],
        params: codeParams,
        headers: offsetHeader,
        body: partSchema,
        response: { 200: uploadSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = await byCode(request.params.code)
      const offset = request.headers['upload-offset']
      return uploadView(await takePart(store, id, { offset, part: request.body, requestId: request.id }))
    },
  )
}
