import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { refuse } from '../domain/refusals.ts'
import { serveConsole } from './console.ts'
import { defaultLimits, type Api, type ApiDeps } from './deps.ts'
import { largestPaper } from './files.ts'
import { logAnswer } from './log.ts'
import { describe } from './docs.ts'
import { refuseForeign } from './origin.ts'
import { answerThrown, sendProblem } from './problems.ts'
import { refused } from './refused.ts'
import { guardReplays } from './replay.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { boardRoutes } from './routes/board.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { calendarActRoutes } from './routes/calendarActs.ts'
import { calendarFileRoutes } from './routes/calendarFiles.ts'
import { caseActRoutes } from './routes/caseActs.ts'
import { caseChildrenRoutes } from './routes/caseChildren.ts'
import { caseRoutes } from './routes/cases.ts'
import { childRoutes } from './routes/children.ts'
import { classRoutes } from './routes/classes.ts'
import { custodyRoutes } from './routes/custody.ts'
import { demoRoutes } from './routes/demo.ts'
import { delegationRoutes } from './routes/delegations.ts'
import { deputyRoutes } from './routes/deputies.ts'
import { deskActRoutes } from './routes/deskActs.ts'
import { healthRoutes } from './routes/health.ts'
import { institutionRoutes } from './routes/institutions.ts'
import { ladderRoutes } from './routes/ladder.ts'
import { numberRoutes } from './routes/numbers.ts'
import { noticeRoutes } from './routes/notices.ts'
import { noticeStreamRoutes } from './routes/noticeStream.ts'
import { outageRoutes } from './routes/outages.ts'
import { overdueRoutes } from './routes/overdue.ts'
import { phoneUploadRoutes } from './routes/phoneUploads.ts'
import { policyRoutes } from './routes/policies.ts'
import { policyActRoutes } from './routes/policyActs.ts'
import { preferenceRoutes } from './routes/preferences.ts'
import { processRoutes } from './routes/processes.ts'
import { receiptRoutes } from './routes/receipts.ts'
import { searchRoutes } from './routes/search.ts'
import { sessionRoutes } from './routes/session.ts'
import { signingRoutes } from './routes/signing.ts'
import { taskActRoutes } from './routes/taskActs.ts'
import { taskRoutes } from './routes/tasks.ts'
import { transferRoutes } from './routes/transfers.ts'
import { adviserRoutes } from './routes/advisers.ts'
import { unassignedRoutes } from './routes/unassigned.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { unitRoutes } from './routes/units.ts'
import { guardSessions } from './session.ts'
import { validatorCompiler } from './validation.ts'

export type { ApiDeps } from './deps.ts'

const prefix = '/api/v1'

const routes = [
  sessionRoutes,
  demoRoutes,
  processRoutes,
  caseRoutes,
  searchRoutes,
  caseChildrenRoutes,
  caseActRoutes,
  taskRoutes,
  taskActRoutes,
  deskActRoutes,
  signingRoutes,
  adviserRoutes,
  unassignedRoutes,
  overdueRoutes,
  boardRoutes,
  delegationRoutes,
  deputyRoutes,
  ladderRoutes,
  outageRoutes,
  unitRoutes,
  institutionRoutes,
  childRoutes,
  classRoutes,
  custodyRoutes,
  transferRoutes,
  noticeRoutes,
  numberRoutes,
  calendarRoutes,
  calendarActRoutes,
  policyRoutes,
  policyActRoutes,
  noticeStreamRoutes,
  preferenceRoutes,
  calendarFileRoutes,
  receiptRoutes,
  healthRoutes,
]

/** Headers of every answer; pages that need more (the console, /docs) say so themselves. */
async function protect(app: Api, { office, publicUrl, limits }: ApiDeps): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(cookie)
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  app.addHook('onRequest', refuseForeign(publicUrl))
  app.addHook('onResponse', async (request, reply) => logAnswer(request, reply))
  app.setErrorHandler(answerThrown(office))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, refuse('not-found')))
  await app.register(rateLimit, {
    max: limits?.requests ?? defaultLimits.requests,
    timeWindow: 60_000,
    keyGenerator: (request) => request.session?.tokenHash.toString('hex') ?? `ip:${request.ip}`,
    // One opening of the console loads some forty of them, and a whole office comes from one address at 8:30.
    allowList: ({ url }) => url.startsWith('/assets/'),
    errorResponseBuilder: () => refused('rate-limited'),
  })
}

/** Builds the API; it listens nowhere yet. `close()` lets what runs come to its end. */
export async function buildServer(deps: ApiDeps): Promise<Api> {
  const app: Api = fastify({
    logger: deps.log ?? false,
    // logAnswer writes the one line of a request.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: deps.trustedProxies ?? false,
    bodyLimit: 1024 * 1024,
    // A client that sends nothing for so long has gone; uploads of 20 MB take less on a village line.
    requestTimeout: 300_000,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRoute', ({ url, method, config }) => {
    if (url.startsWith(prefix) && config?.access === undefined)
      throw new Error(`${String(method)} ${url} does not say who may call it`)
  })
  await protect(app, deps)
  guardSessions(app, deps)
  guardReplays(app, deps)
  // JSON is what every route takes, and only uploads come in parts.
  app.removeContentTypeParser('text/plain')
  await describe(app, deps)
  await app.register(
    async (v1) => {
      for (const add of routes) add(v1 as Api, deps)
      await v1.register(async (papers) => {
        await papers.register(multipart, {
          limits: { fileSize: largestPaper, files: 1, parts: 1, fields: 0 },
        })
        attachmentRoutes(papers as Api, deps)
      })
      await v1.register(async (parts) => {
        // Parts of papers are bytes and nothing else.
        parts.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
          done(null, body),
        )
        uploadRoutes(parts as Api, deps)
        phoneUploadRoutes(parts as Api, deps)
      })
    },
    { prefix },
  )
  if (deps.console !== false) await serveConsole(app, deps.console)
  return app
}
