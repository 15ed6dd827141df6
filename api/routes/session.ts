import { z } from 'zod'
import { audit } from '../../db/audit.ts'
import { placedGrants } from '../../db/accounts.ts'
import { namesOf } from '../../db/caselists.ts'
import { reviewedBy } from '../../db/deputies.ts'
import { deleteSession } from '../../db/sessions.ts'
import { Audited } from '../refused.ts'
import { dayOf } from '../../domain/time/day.ts'
import { roles } from '../../domain/roles.ts'
import { defaultLimits, type Api, type ApiDeps } from '../deps.ts'
import { passwordCheck } from '../password.ts'
import { problems } from '../problems.ts'
import { day, noBody } from '../schema.ts'
import { clearCookie, hasSession, openSession, sessionIn } from '../session.ts'
import { roleSchema } from '../views/desks.ts'

const tags = ['登录']

// Longer than any password, short enough that hashing stays cheap.
const credentials = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
})

const meSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    login: z.string(),
    grants: z.array(
      z.strictObject({
        unitId: z.uuid(),
        unit: z.string(),
        kind: z.enum(['ministry', 'province', 'prefecture', 'county', 'institution']),
        role: roleSchema,
        roleTitle: z.string(),
        onBehalfOf: z.string().nullable().meta({ description: '代谁：外出同志的姓名' }),
      }),
    ),
    actingFor: z
      .array(z.strictObject({ unitId: z.uuid(), unit: z.string(), until: day.nullable() }))
      .meta({ description: '代审：作为代审单位的审核人，今天代为审核的机构' }),
    now: z.number().meta({ description: '系统时刻，Unix 毫秒' }),
  })
  .meta({ id: 'Me' })

/** Log-in, log-out, and who I am. */
export function sessionRoutes(app: Api, deps: ApiDeps): void {
  const { office } = deps
  const check = passwordCheck(deps)

  app.post(
    '/session',
    {
      config: {
        access: 'anyone',
        rateLimit: {
          max: deps.limits?.logins ?? defaultLimits.logins,
          keyGenerator: (request) => `login:${request.ip}`,
        },
      },
      schema: {
        operationId: 'logIn',
        tags,
        summary: '登录',
        body: credentials,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const { login, password } = request.body
      const checked = await check(login, password)
      await audit(office.pool, {
        at: office.time.now(),
        personId: checked.ok ? checked.value.personId : null,
        action: 'session.open',
        result: checked.ok ? 'done' : checked.code,
        requestId: request.id,
      })
      if (!checked.ok) throw new Audited(checked)
      await openSession(deps, reply, { login, personId: checked.value.personId })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/session',
    {
      config: { access: 'anyone' },
      schema: {
        operationId: 'getSession',
        tags,
        summary: '这个浏览器是否已登录',
        response: { 200: z.strictObject({ open: z.boolean() }), ...problems },
      },
    },
    async (request) => ({ open: await hasSession(deps, request) }),
  )

  app.delete(
    '/session',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'logOut',
        tags,
        summary: '退出登录',
        body: noBody,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      const { tokenHash, person } = sessionIn(request)
      const at = office.time.now()
      await deleteSession(office.pool, tokenHash, at)
      const row = { at, personId: person.id, action: 'session.close', result: 'done', requestId: request.id }
      await audit(office.pool, row)
      return clearCookie(deps, reply).header('clear-site-data', '"cache", "storage"').code(204).send(null)
    },
  )

  app.get(
    '/me',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'me',
        tags,
        summary: '我是谁，有哪些角色',
        response: { 200: meSchema, ...problems },
      },
    },
    async (request) => {
      const { person, login } = sessionIn(request)
      const now = office.time.now()
      const today = dayOf(now)
      const grants = await placedGrants(office.pool, person.id, now, today)
      const names = await namesOf(office.pool, {
        units: [],
        persons: grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
        day: today,
      })
      const reviewing = grants.filter(({ role }) => role === 'reviewer').map(({ unitId }) => unitId)
      return {
        id: person.id,
        name: person.name,
        login,
        grants: grants.map((grant) => ({
          ...grant,
          roleTitle: roles[grant.role].title,
          onBehalfOf: names.get(grant.onBehalfOf ?? '') ?? null,
        })),
        actingFor: await reviewedBy(office.pool, reviewing, today),
        now,
      }
    },
  )
}
