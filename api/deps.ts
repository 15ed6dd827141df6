import type { FastifyBaseLogger, FastifyInstance, FastifyServerOptions, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Office } from '../acts/office.ts'
import type { Role } from '../domain/roles.ts'
import type { FileStore } from './files.ts'

/** What the API needs from outside. */
export interface ApiDeps {
  office: Office
  /**
   * Tells Temporal that the journal moved; true when the story has taken it within `waitMs`. Never throws; without
   * `waitMs` it answers false at once and goes on in the background.
   */
  handOver: (caseId: string, options?: { waitMs?: number }) => Promise<boolean>
  files: FileStore
  /** The folder of the built console; false where the API stands alone. */
  console: string | false
  /** Where the users' browsers find the product; https makes the cookie Secure. */
  publicUrl: string
  /** Options of the log (pino), or false for none. */
  log: FastifyServerOptions['logger']
  ready: () => Promise<{ database: boolean; temporal: boolean }>
  /** Demo accounts are let in, and the clock can be wound, only where there is one. */
  demo: Demo | false
  limits?: Partial<Limits>
  /** Milliseconds between two signs of life on an open stream. */
  heartbeat?: number
  /** Addresses of reverse proxies whose X-Forwarded-For is believed; nobody's without them. */
  trustedProxies?: string[]
}

/** An account whose password is printed. */
export interface OpenAccount {
  login: string
  password: string
  name: string
  role: Role
  roleTitle: string
  unit: string
  unitName: string
  main: boolean
}

export interface Demo {
  accounts: readonly OpenAccount[]
  /** Winds this process's own clock at once, so that who has wound it reads by it; the others hear of it. */
  wind(offset: number): void
}

/**
 * Requests a minute: of one session (or one address without a session), log-ins of one address, searches of one
 * session. Open streams of one session; a browser opens no more than six connections to one address over HTTP/1.1.
 */
export interface Limits {
  requests: number
  logins: number
  searches: number
  streams: number
}

export const defaultLimits: Limits = { requests: 600, logins: 20, searches: 60, streams: 4 }

/** Proxies hang up on a line that is silent for a minute. */
export const defaultHeartbeat = 25_000

/** The server as the routes see it: schemas are zod. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

/**
 * What a route asks of its caller. `anyone` needs no session; `self` works on the caller's own things only; the
 * others are decided by `may()` on the place the request leads to.
 */
export type Access = 'anyone' | 'self' | 'scope' | 'act'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** The precise form inside the body, for the document only: the act itself parses the form. */
    form?: object
  }
}
