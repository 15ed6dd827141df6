import { z } from 'zod'
import { placeOf } from '../../acts/place.ts'
import { attachmentsOf, type AttachmentRow } from '../../db/attachments.ts'
import { caseById } from '../../db/cases.ts'
import { linkedTo } from '../../db/links.ts'
import { may, type Person } from '../../domain/may.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { mayReadContent } from '../content.ts'
import { largestPaper } from '../files.ts'
import { problems } from '../problems.ts'
import { found, refused, settled } from '../refused.ts'
import { idParams, keyHeader } from '../schema.ts'
import { actorIn, personIn } from '../session.ts'
import { paperSchema, papersView } from '../views/papers.ts'
import { keepPaper, pathIds, unitFor } from '../keepPaper.ts'
import { receivePaper } from '../upload.ts'

const tags = ['材料']

/** RFC 8187; quotes, brackets and stars would end the value early. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

const extensions = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/ofd': 'ofd',
} as const

/** The bytes themselves; a stream is sent as it is. */
const paperContent = {
  description: '材料原件',
  content: Object.fromEntries(Object.keys(extensions).map((type) => [type, { schema: z.unknown() }])),
}

/** Papers that prove what a form says. */
export function attachmentRoutes(app: Api, { office, files }: ApiDeps): void {
  /** A paper is read in its case, and in those filed together with it, which may name it too. */
  const mayRead = async (person: Person, { caseId, unitId }: AttachmentRow): Promise<boolean> => {
    if (caseId === null) {
      const place = { path: await pathIds(office, unitId) }
      return may(person, 'case.read-form', place).ok || may(person, 'attachment.upload', place).ok
    }
    const joint = (await linkedTo(office.pool, caseId)).filter(({ kind }) => kind === 'joint')
    for (const id of [caseId, ...joint.map((other) => other.id)]) {
      const kase = found(await caseById(office.pool, id))
      const place = await placeOf(office.pool, kase, office.time.now())
      if (await mayReadContent(office, kase, person, place)) return true
    }
    return false
  }

  /** The paper, where the person may read what is in its case, or belongs to the unit it was uploaded for. */
  const inScope = async (person: Person, id: string): Promise<AttachmentRow> => {
    const [row] = await attachmentsOf(office.pool, [id])
    const paper = found(row)
    // Also for those who may see the institution: that there is such a paper is nobody else's business.
    if (await mayRead(person, paper)) return paper
    throw refused('not-found')
  }

  app.post(
    '/attachments',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'uploadPaper',
        tags,
        summary: `上传材料（multipart/form-data，字段名 file；PDF、JPEG、PNG 或 OFD，不超过 ${largestPaper / 1024 / 1024} MB）`,
        consumes: ['multipart/form-data'],
        headers: keyHeader,
        querystring: z.strictObject({ applicantId: z.uuid().optional() }),
        response: { 201: paperSchema, ...problems },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request)
      const unitId = await unitFor(office, actor.person, request.query.applicantId)
      const { name, paper } = await receivePaper(request, files)
      try {
        const { id } = settled(await keepPaper(office, actor, { unitId, name }, paper))
        const [view] = await papersView(office, await attachmentsOf(office.pool, [id]))
        reply.code(201).header('location', `/api/v1/attachments/${id}`)
        return found(view)
      } finally {
        // After keep() there is nothing left to discard.
        await paper.discard()
      }
    },
  )

  app.get(
    '/attachments/:id',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getPaper',
        tags,
        summary: '材料的名称、类型和大小',
        params: idParams,
        response: { 200: paperSchema, ...problems },
      },
    },
    async (request) => {
      const paper = await inScope(personIn(request), request.params.id)
      const [view] = await papersView(office, [paper])
      return found(view)
    },
  )

  app.get(
    '/attachments/:id/content',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'downloadPaper',
        tags,
        summary: '下载材料',
        params: idParams,
        response: { 200: paperContent, ...problems },
      },
    },
    async (request, reply) => {
      const paper = await inScope(personIn(request), request.params.id)
      const [view] = await papersView(office, [paper])
      const name = view?.name ?? `${paper.id}.${extensions[paper.type]}`
      const content = files.open(paper.sha256)
      await new Promise((resolve, reject) => content.once('open', resolve).once('error', reject)).catch(
        () => {
          throw refused('unavailable', '材料暂时无法读取')
        },
      )
      return reply
        .header('content-type', paper.type)
        .header('content-length', paper.size)
        .header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .send(content)
    },
  )
}
