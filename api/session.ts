import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../acts/act.ts'
import { insertSession, sessionOf, touchSession, type SessionRow } from '../db/sessions.ts'
import type { Person } from '../domain/may.ts'
import type { Api, ApiDeps } from './deps.ts'
import { refused } from './refused.ts'

declare module 'fastify' {
  interface FastifyRequest {
    session: SessionRow | null
  }
}

const cookieName = 'xq_session'

const minute = 60_000
/** Spec 4: 30 minutes idle, 12 hours at most. */
const idle = 30 * minute
const absolute = 12 * 60 * minute

const cookieOptions = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https:') }) as const

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens a session under a fresh token, whatever the browser sent before. */
export async function openSession(
  { office, publicUrl }: ApiDeps,
  reply: FastifyReply,
  { login, personId }: { login: string; personId: string },
): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const at = office.time.now()
  await insertSession(office.pool, { tokenHash: hashOf(token), login, personId, at, endsAt: at + absolute })
  reply.setCookie(cookieName, token, cookieOptions(publicUrl))
}

export const clearCookie = ({ publicUrl }: ApiDeps, reply: FastifyReply) =>
  reply.clearCookie(cookieName, cookieOptions(publicUrl))

async function load({ office }: ApiDeps, token: string): Promise<SessionRow | null> {
  const at = office.time.now()
  const session = (await sessionOf(office.pool, hashOf(token), at, at - idle)) ?? null
  // Written once a minute and not at every request.
  if (session && at - session.seenAt >= minute) await touchSession(office.pool, session.tokenHash, at)
  return session
}

/** Whether the session is still open; asking does not keep it so, as a request of the person does. */
export async function isOpen({ office }: ApiDeps, tokenHash: Uint8Array): Promise<boolean> {
  const at = office.time.now()
  return (await sessionOf(office.pool, tokenHash, at, at - idle)) !== undefined
}

/** Whether somebody is logged in; asked by pages that are for anybody. */
export async function hasSession(deps: ApiDeps, { cookies }: FastifyRequest): Promise<boolean> {
  const token = cookies[cookieName]
  return token !== undefined && isOpen(deps, hashOf(token))
}

/** Reads the session first, so that limits count by it, and asks for it before a body is read. */
export function guardSessions(app: Api, deps: ApiDeps): void {
  app.decorateRequest('session', null)
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[cookieName]
    const open = request.routeOptions.config.access === 'anyone' || request.is404
    if (token !== undefined && !open) request.session = await load(deps, token)
  })
  app.addHook('preParsing', async (request) => {
    if (request.routeOptions.config.access === 'anyone' || request.is404) return
    if (request.session === null) throw refused('unauthenticated')
    refuseOther(request, request.session)
  })
}

/**
 * A page says for whom it was drawn. Tabs of a browser share the session: after another person has logged in from one of
 * them, the others must not act in that name.
 */
function refuseOther({ headers }: FastifyRequest, { person }: SessionRow): void {
  const drawnFor = headers['x-person']
  if (drawnFor !== undefined && drawnFor !== person.id) throw refused('other-person')
}

export function sessionIn(request: FastifyRequest): SessionRow {
  if (request.session === null) throw refused('unauthenticated')
  return request.session
}

export const personIn = (request: FastifyRequest): Person => sessionIn(request).person

/** Who acts, and under which key; the route's schema has seen to it that there is one. */
export const actorIn = (request: FastifyRequest): Actor => ({
  person: personIn(request),
  key: String(request.headers['idempotency-key']),
  requestId: request.id,
})
