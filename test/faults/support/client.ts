import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { demoAccounts } from '../../../stack/demo/accounts.ts'
import { browser, type Reply } from '../../../story/browser.ts'

export interface Answer extends Pick<Reply, 'status' | 'body'> {
  /** Milliseconds until it was there. */
  took: number
  /** How often it had to be asked for, where somebody insisted. */
  attempts?: number
}

/** One person at his browser, as a program that gives up late: the product dies and comes back under him. */
export interface Visitor {
  login: string
  /** One attempt; a connection that breaks is an answer of status 0. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Sends the same request under the same key until there is an answer that is not the server's trouble. */
  insist(path: string, body: unknown, options?: { key?: string; patience?: number }): Promise<Answer>
  /** Sends a paper; one attempt. */
  upload(path: string, paper: FormData, key?: string): Promise<{ status: number; id: string }>
}

const passwordOf = (login: string): string => {
  const account = demoAccounts.find((each) => each.login === login)
  if (!account) throw new Error(`no demo account is called ${login}`)
  return account.password
}

/** 198.18.0.0/15 is set aside for such tests (RFC 2544). */
const addressOf = (login: string): string => {
  const n = demoAccounts.findIndex((each) => each.login === login)
  return `198.18.${String(n >> 8)}.${String(n & 255)}`
}

/** Logs in (as often as it takes) and keeps the cookie. */
export async function visitor(base: string, login: string, patience = 60_000): Promise<Visitor> {
  const at = browser(base)
  // Everybody sits at an address of his own: log-ins are counted by address.
  const from = { 'x-forwarded-for': addressOf(login) }
  const ask: Visitor['ask'] = async (method, path, body, headers) => {
    const began = performance.now()
    const reply = await at.ask(method, path, body, { ...from, ...headers })
    return { ...reply, took: performance.now() - began }
  }
  const answered = async (what: string, once: () => Promise<Answer>, most: number): Promise<Answer> => {
    const began = performance.now()
    for (let attempts = 1; ; attempts += 1) {
      const answer = await once()
      if (answer.status > 0 && answer.status < 500 && answer.status !== 429) return { ...answer, attempts }
      if (performance.now() - began > most)
        throw new Error(`no answer to ${what} (last: ${String(answer.status)})`)
      await pause(answer.status === 429 ? 1_000 : 50)
    }
  }
  const enter = () => ask('POST', '/session', { login, password: passwordOf(login) })
  const entered = await answered('the log-in', enter, patience)
  if (entered.status !== 204) throw new Error(`log-in of ${login} answered ${String(entered.status)}`)
  const insist: Visitor['insist'] = (path, body, { key = randomUUID(), patience: most = patience } = {}) =>
    answered(path, () => ask('POST', path, body, { 'idempotency-key': key }), most)
  const upload: Visitor['upload'] = async (path, paper, key = randomUUID()) => {
    const { status, body } = await at.send(path, paper, { 'idempotency-key': key })
    return { status, id: String(body['id']) }
  }
  return { login, ask, insist, upload }
}
