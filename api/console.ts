import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Api } from './deps.ts'

/** In the page as it was built; each answer puts its own nonce there. */
const placeholder = '__NONCE__'

/** Scripts and data only from here, styles only those that carry the nonce, pictures also of papers just chosen. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The one page of the console. What it loads has its hash in its name and is kept; the page itself never is. */
export async function serveConsole(app: Api, dir: string): Promise<void> {
  const page = await readFile(join(dir, 'index.html'), 'utf8')
  const answer = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(placeholder, nonce))
  }
  await app.register(async (assets) => {
    assets.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'anyone' }
    })
    await assets.register(fastifyStatic, {
      root: join(dir, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    })
  })
  for (const file of ['icon.svg', 'unsupported.js']) {
    const content = await readFile(join(dir, file))
    const type = file.endsWith('.svg') ? 'image/svg+xml' : 'text/javascript; charset=utf-8'
    app.get(`/${file}`, { config: { access: 'anyone' } }, (_, reply) => reply.type(type).send(content))
  }
  // Every other address is a screen, which the page finds by itself; the API keeps its own 404.
  app.get('/', { config: { access: 'anyone' } }, (_, reply) => answer(reply))
  app.get('/*', { config: { access: 'anyone' } }, (request, reply) =>
    request.url.startsWith('/api/') ? reply.callNotFound() : answer(reply),
  )
}
