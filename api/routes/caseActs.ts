import { z } from 'zod'
import { deleteDraft, readDraft, saveDraft } from '../../acts/draft.ts'
import { saveSupplement } from '../../acts/supplementDraft.ts'
import { file, type Filed } from '../../acts/file.ts'
import { resubmit } from '../../acts/resubmit.ts'
import { urge } from '../../acts/urge.ts'
import { withdraw, wrongState } from '../../acts/withdraw.ts'
import { Refused, type Actor } from '../../acts/act.ts'
import { caseById, type CaseRow } from '../../db/cases.ts'
import { answeredUnder } from '../../db/idempotency.ts'
import { isConstraintViolation } from '../../db/sql.ts'
import { processNamed } from '../../processes/index.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { found, invalid, settled } from '../refused.ts'
import { form, idParams, joint, keyHeader, noBody, preferHeader, waitMs } from '../schema.ts'
import { caseInScope } from '../scope.ts'
import { actorIn } from '../session.ts'
import { movedSchema, movedView, savedDraft, standingView } from '../views/moved.ts'

const tags = ['办件']
const comment = z.string().max(2000).optional()

interface Submission {
  form?: Record<string, unknown> | undefined
  comment?: string | undefined
}

/** What the applicant does with his own case or draft. */
export function caseActRoutes(app: Api, deps: ApiDeps): void {
  const { office } = deps

  const fileDraft = async (actor: Actor, id: string, input: Submission): Promise<Filed> => {
    if (input.comment !== undefined) throw invalid([{ path: 'comment', message: '没有这个字段' }])
    const { draft } = await readDraft(office.pool, office, actor.person, id)
    const filing = { form: input.form, applicantId: draft.unitId, draftId: id }
    return settled(await file(office, actor, found(processNamed(draft.process)), filing))
  }

  /** A submission that raced another finds no draft, or its id taken: it is told the state of the case. */
  const submitDraft = async (actor: Actor, id: string, input: Submission): Promise<void> => {
    try {
      const { joint: others } = await fileDraft(actor, id, input)
      await Promise.all(others.map(({ caseId }) => deps.handOver(caseId)))
    } catch (fault) {
      const raced = isConstraintViolation(fault) || fault instanceof Refused
      if (!raced || !(await caseById(office.pool, id))) throw fault
      throw wrongState((await caseInScope(office, actor.person, id)).kase)
    }
  }

  const resubmitCase = async (actor: Actor, kase: CaseRow, input: Submission): Promise<void> => {
    await caseInScope(office, actor.person, kase.id)
    const earlier = await answeredUnder(office.pool, actor.person.id, actor.key)
    if (earlier?.caseId === kase.id && earlier.number !== undefined) {
      // The draft's submission, sent again. Where the form came along, the act compares it with the first one.
      const filing = { form: input.form, applicantId: kase.applicantId, draftId: kase.id }
      if (input.form) settled(await file(office, actor, found(processNamed(kase.process)), filing))
      return
    }
    if (!input.form) throw invalid([{ path: 'form', message: '必填' }])
    settled(await resubmit(office, actor, kase.id, { form: input.form, comment: input.comment }))
  }

  app.post(
    '/cases/:id/submit',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'submitCase',
        tags,
        summary: '提交草稿（form 可省略），或补正后重新提交',
        params: idParams,
        headers: preferHeader,
        body: z.strictObject({ form: form.optional(), comment }).nullish(),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const actor = actorIn(request)
      const { id } = request.params
      const kase = await caseById(office.pool, id)
      if (kase) await resubmitCase(actor, kase, request.body ?? {})
      else await submitDraft(actor, id, request.body ?? {})
      return movedView(deps, id, waitMs(request.headers.prefer))
    },
  )

  app.post(
    '/cases/:id/withdraw',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'withdrawCase',
        tags,
        summary: '撤回',
        params: idParams,
        headers: preferHeader,
        body: z.strictObject({ comment }).nullish(),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      settled(await withdraw(office, actorIn(request), id, request.body?.comment))
      return movedView(deps, id, waitMs(request.headers.prefer))
    },
  )

  app.post(
    '/cases/:id/urge',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'urgeCase',
        tags,
        summary: '催办：每个工作日一次',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ comment }).nullish(),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const { id } = request.params
      settled(await urge(office, actorIn(request), id, request.body?.comment))
      return standingView(office, id)
    },
  )

  app.put(
    '/cases/:id/draft',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'saveDraft',
        tags,
        summary: '再次保存草稿，或保存尚未提交的补正',
        params: idParams,
        headers: keyHeader,
        body: z.strictObject({ form, with: joint }),
        response: { 200: movedSchema, ...problems },
      },
    },
    async (request) => {
      const actor = actorIn(request)
      const { id } = request.params
      const kase = await caseById(office.pool, id)
      if (kase) {
        await caseInScope(office, actor.person, id)
        if ((request.body.with ?? []).length > 0) throw invalid([{ path: 'with', message: '没有这个字段' }])
        settled(await saveSupplement(office, actor, id, request.body.form))
        return standingView(office, id)
      }
      const { draft, with: kept } = await readDraft(office.pool, office, actor.person, id)
      const { unitId: applicantId, id: draftId } = draft
      const filing = { form: request.body.form, applicantId, draftId, with: request.body.with ?? kept }
      settled(await saveDraft(office, actor, found(processNamed(draft.process)), filing))
      return savedDraft(draft.id)
    },
  )

  app.delete(
    '/cases/:id',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'deleteDraft',
        tags,
        summary: '删除草稿',
        params: idParams,
        headers: keyHeader,
        body: noBody,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request)
      const { id } = request.params
      const kase = await caseById(office.pool, id)
      if (kase) throw wrongState((await caseInScope(office, actor.person, kase.id)).kase)
      settled(await deleteDraft(office, actor, id))
      return reply.code(204).send(null)
    },
  )
}
