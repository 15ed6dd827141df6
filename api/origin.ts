import type { FastifyRequest } from 'fastify'
import { refused } from './refused.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

/**
 * Refuses writes that another site's page sends: SameSite=Strict keeps the cookie away from them already, this also
 * stands where a browser does not know it. Programs send neither header and are let through.
 */
export function refuseForeign(publicUrl: string) {
  const own = new URL(publicUrl).origin
  return async (request: FastifyRequest): Promise<void> => {
    if (safe.has(request.method)) return
    const { origin } = request.headers
    const foreign = origin !== undefined && origin !== own && hostOf(origin) !== request.headers.host
    if (foreign || request.headers['sec-fetch-site'] === 'cross-site')
      throw refused('forbidden', '请求来自其他网站，已拒绝')
  }
}
