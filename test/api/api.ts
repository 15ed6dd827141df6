import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import postgres from 'postgres'
import type { Api, ApiDeps } from '../../api/deps.ts'
import { fileStore } from '../../api/files.ts'
import { buildServer } from '../../api/server.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { personId, personNames, type PersonName } from '../support/people.ts'

export const password = 'correct horse battery staple'
// As cheap as argon2id goes: these tests are about what follows.
const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }

export interface Json {
  status: number
  body: Record<string, unknown> & { code?: string; errors?: { path: string; message: string }[] }
  headers: LightMyRequestResponse['headers']
}

/** Somebody's browser: it keeps the cookie and sends a fresh Idempotency-Key with every write. */
export interface Browser {
  /** What it sends with every request; empty before the log-in. */
  cookie: string
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Json>
  raw(options: InjectOptions): Promise<LightMyRequestResponse>
}

export interface TestApi extends TestOffice {
  app: Api
  folder: string
  as(name: PersonName): Promise<Browser>
  anonymous: Browser
  /** How many rows each table has. */
  rows(): Promise<Record<string, number>>
  storedFiles(): Promise<string[]>
}

const read = (response: LightMyRequestResponse): Json => ({
  status: response.statusCode,
  body: (response.body === '' ? {} : response.json()) as Json['body'],
  headers: response.headers,
})

/** The API over a fresh database; where Temporal is concerned it is away, unless `handOver` says otherwise. */
export async function testApi(
  more: (base: TestOffice) => Partial<ApiDeps> | Promise<Partial<ApiDeps>> = () => ({}),
): Promise<TestApi> {
  const base = await testOffice()
  const { office, database } = base
  const stored = await hash(password, cheap)
  for (const name of personNames)
    await office.pool`INSERT INTO accounts (login, person_id, password_hash, demo, failures)
      VALUES (${name}, ${personId(name)}, ${stored}, false, 0)`
  const folder = await mkdtemp(join(tmpdir(), 'xueqian-papers-'))
  const app = await buildServer({
    office,
    handOver: async () => false,
    files: fileStore(folder),
    console: false,
    publicUrl: 'http://localhost:3000',
    log: false,
    ready: async () => ({ database: true, temporal: false }),
    demo: false,
    limits: { requests: 100_000, logins: 100_000 },
    ...(await more(base)),
  })

  const browser = (cookie?: string): Browser => {
    const raw = (options: InjectOptions) =>
      app.inject({ ...options, headers: { ...(cookie === undefined ? {} : { cookie }), ...options.headers } })
    return {
      cookie: cookie ?? '',
      raw,
      send: async (method, path, body, headers = {}) =>
        read(
          await raw({
            method,
            url: `/api/v1${path}`,
            ...(body === undefined ? {} : { payload: body as object }),
            headers: { ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }), ...headers },
          }),
        ),
    }
  }
  const anonymous = browser()

  return {
    ...base,
    app,
    folder,
    anonymous,
    async as(name) {
      const { headers, status } = await anonymous.send('POST', '/session', { login: name, password })
      if (status !== 204) throw new Error(`${name} cannot log in: ${status}`)
      return browser(String(headers['set-cookie']).split(';')[0])
    },
    async rows() {
      const owner = postgres(database.url, { max: 1 })
      try {
        const tables = await owner<{ name: string }[]>`
          SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`
        const counts: Record<string, number> = {}
        for (const { name } of tables) {
          const [row] = await owner<{ n: number }[]>`SELECT count(*)::int AS n FROM ${owner(name)}`
          counts[name] = row?.n ?? 0
        }
        return counts
      } finally {
        await owner.end()
      }
    },
    async storedFiles() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    async close() {
      await app.close()
      await base.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A report that the county reviews; its category asks for no papers and no further fields. */
export const report = (more: Record<string, unknown> = {}) => ({
  category: 'merger',
  effectiveFrom: '2026-12-01',
  description: '拟并入中心园',
  extra: {},
  papers: [],
  ...more,
})

export const filing = '/processes/change-report/cases'

/** Files a report and answers its case. */
export async function filed(clerk: Browser, more: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await clerk.send('POST', filing, { form: report(more) })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return String(body['id'])
}

/** The open task of a case, as its officer sees it. */
export async function deskOf(officer: Browser, caseId: string): Promise<{ id: string; version: number }> {
  const { body } = await officer.send('GET', `/cases/${caseId}`)
  const [desk] = body['tasks'] as { id: string; version: number }[]
  if (!desk) throw new Error('no open task')
  return desk
}

/** A multipart body with one file, as a browser sends it. */
export function multipart(
  content: Buffer,
  filename: string,
  field = 'file',
): { payload: Buffer; type: string } {
  const boundary = `----${randomBytes(12).toString('hex')}`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: image/jpeg\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}
