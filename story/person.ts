import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { listen, type Bell } from './bell.ts'
import { browser, type Reply } from './browser.ts'

/** The product said no. */
export class Refusal extends Error {
  readonly code: string
  constructor(what: string, { status, body }: Reply) {
    const { code = '', title = '', detail = '', errors = [] } = body
    super(`${what}：${String(status)} ${String(title)} ${String(detail)} ${JSON.stringify(errors)}`)
    this.code = String(code)
  }
}

/** One of the demo's people at work. */
export interface Person {
  login: string
  get<T>(path: string): Promise<T>
  /** A write under a key of its own; throws a `Refusal`. */
  post<T>(path: string, body?: unknown): Promise<T>
  /** Uploads a small paper and answers its id. */
  paper(name: string): Promise<string>
  /** Looks now and after each ring of the bell, until there is something to see. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>
}

/** Milliseconds without what was waited for, after which the story is given up. Nothing else in it is measured in time. */
const patience = 120_000

const blank = '%PDF-1.4\n%%EOF\n'

/** Asks again only where the server says when. */
async function patiently(once: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    const reply = await once()
    if (reply.status !== 429) return reply
    await pause(reply.retryAfter * 1_000)
  }
}

export async function logIn(
  base: string,
  account: { login: string; password: string },
  ending: AbortSignal,
): Promise<Person> {
  const { login, password } = account
  const at = browser(base)
  const done = (what: string, reply: Reply): Record<string, unknown> => {
    if (reply.status < 200 || reply.status > 299) throw new Refusal(`${login} ${what}`, reply)
    return reply.body
  }
  done('登录', await patiently(() => at.ask('POST', '/session', { login, password })))
  let bell: Promise<Bell> | undefined
  return {
    login,
    get: async <T>(path: string) => done(`GET ${path}`, await patiently(() => at.ask('GET', path))) as T,
    post: async <T>(path: string, body?: unknown) => {
      const headers = { 'idempotency-key': randomUUID(), prefer: 'wait=1' }
      return done(`POST ${path}`, await patiently(() => at.ask('POST', path, body ?? {}, headers))) as T
    },
    paper: async (name) => {
      const form = new FormData()
      form.set('file', new Blob([blank]), name)
      const headers = { 'idempotency-key': randomUUID() }
      return String(done('上传材料', await patiently(() => at.send('/attachments', form, headers)))['id'])
    },
    until: async (what, look) => {
      bell ??= listen(at, ending)
      const { rings, after } = await bell
      const expired = AbortSignal.timeout(patience)
      const gaveUp = new Promise<never>((_, fail) =>
        expired.addEventListener('abort', () => fail(new Error(`${login} 没有等到：${what}`))),
      )
      gaveUp.catch(() => undefined)
      for (;;) {
        const before = rings()
        const seen = await look()
        if (seen !== undefined) return seen
        await Promise.race([after(before), gaveUp])
      }
    },
  }
}
