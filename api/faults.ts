import { hasCode } from './code.ts'
import { Refused } from '../acts/act.ts'
import { sqlState } from '../db/sql.ts'
import { formErrors } from '../domain/messages.ts'
import { refuse, type Refusal } from '../domain/refusals.ts'
import { EnvelopeInvalid } from './validation.ts'

/** What postgres.js and node say when the database cannot be reached. */
const unreachable = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/**
 * SQLSTATEs of a database that cannot work now: connection (08), transaction rolled back (40), resources (53),
 * operator intervention, statement timeout included (57), and read-only (25006).
 */
const cannotWork = /^(08|40|53|57|25006)/

const isUnavailable = (fault: unknown): boolean =>
  unreachable.has(hasCode(fault) ?? '') || cannotWork.test(sqlState(fault) ?? '')

const notJson = refuse('invalid-request', { detail: '请求内容不是有效的 JSON' })

/** What the web framework refuses before a route is reached, by its own code. */
const ofFramework: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: refuse('too-large', { detail: '请求内容超过 1 MiB' }),
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refuse('unsupported-media'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: refuse('unsupported-media', {
    detail: '请以 multipart/form-data 上传',
  }),
  FST_REQ_FILE_TOO_LARGE: refuse('too-large'),
}

const ofEnvelope = ({ part, error }: EnvelopeInvalid): Refusal => {
  // An id that is none leads nowhere, like one that is not there.
  if (part === 'params') return refuse('not-found')
  if (part === 'headers') return refuse('idempotency-key-missing')
  return refuse('invalid-request', { errors: formErrors(error) })
}

/** The refusal that a thrown thing is; undefined for a fault of our own. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refused) return thrown.refusal
  if (thrown instanceof EnvelopeInvalid) return ofEnvelope(thrown)
  if (isUnavailable(thrown)) return refuse('unavailable')
  const code = hasCode(thrown) ?? ''
  if (ofFramework[code]) return ofFramework[code]
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode
  return typeof status === 'number' && status >= 400 && status < 500 ? refuse('invalid-request') : undefined
}
