import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Office } from '../../../acts/office.ts'
import { keyringFile, openOffice } from '../../../cli/office.ts'
import { createDatabase } from '../../../db/cluster.ts'
import { migrate } from '../../../db/migrate.ts'
import { openKeyring } from '../../../db/personal/keyring.ts'
import { openPersonal } from '../../../db/personal/personal.ts'
import { connect, type Pool } from '../../../db/sql.ts'
import { connectEngine, type Engine } from '../../../handover/engine.ts'
import { seedDemo } from '../../../stack/demo/seed.ts'
import { catchMails } from '../../../stack/mail/catch.ts'
import type { CaughtMail } from '../../../stack/mail.ts'
import { freePort } from '../../../stack/ports.ts'
import { urlOf } from '../../support/global.ts'
import { instrument } from '../crash/instrument.ts'
import { differing, leave, setClock, type Order, type Role } from '../crash/orders.ts'
import { child, type Child } from './child.ts'
import { engineServer, type EngineServer } from './engine.ts'
import { until } from './until.ts'

const root = join(import.meta.dirname, '../../..')
const hook = join(root, 'test/faults/crash/register.js')

/** A whole product of its own: database, Temporal, mail catcher, API and worker as real processes. */
export interface Cell {
  folder: string
  url: string
  /** Under the application's role, as the processes have it. */
  office: Office
  /** As the owner of the database. */
  owner: Pool
  engine: Engine
  temporal: EngineServer
  api: Child
  worker: Child
  /** A worker of another checkout of the product. */
  otherWorker(checkout: string): Child
  mails(): CaughtMail[]
  order(role: Role, order: Omit<Order, 'id'>): Order
  /** Makes the clock of a process wrong by that many milliseconds. */
  clock(role: Role, offset: number): void
  ready(): Promise<void>
  close(): Promise<void>
}

export interface CellOptions {
  /** A PostgreSQL server on which databases may be made. */
  server: string
  /** Words planted in errors that orders throw. */
  words?: string
  logLevel?: 'info' | 'debug'
  /** Seconds after which a case that lags is delivered again. */
  redeliverAfter?: number
  /** Every activity of its workers runs twice; default true. */
  twice?: boolean
}

/** Opens a cell; `close` ends every process and deletes every file and the database. */
export async function openCell({
  server,
  words,
  logLevel = 'info',
  redeliverAfter = 1,
  twice = true,
}: CellOptions): Promise<Cell> {
  const folder = mkdtempSync(join(tmpdir(), 'xueqian-fault-'))
  const database = `fault_${randomUUID().replaceAll('-', '')}`
  const url = urlOf(server, database)
  await createDatabase(server, database)
  await migrate(url, Date.now())
  const owner = connect(url, { max: 4, role: null, name: 'fault-owner' })
  const keyring = await openKeyring({ file: keyringFile(folder), env: {}, create: true })
  await seedDemo(owner, openPersonal(keyring), Date.now())

  const sources = join(folder, 'sources.json')
  writeFileSync(sources, JSON.stringify(instrument().sources))
  const order = (role: Role, given: Omit<Order, 'id'>): Order => {
    const whole = { id: randomUUID(), ...given }
    leave(folder, role, whole)
    return whole
  }
  const clock = (role: Role, offset: number) => setClock(folder, role, offset)
  for (const role of ['api', 'worker'] as const) {
    clock(role, 0)
    order(role, {})
  }

  const temporal = await engineServer(folder)
  const mail = await freePort(0)
  const catcher = await catchMails(mail.port)
  const { port } = await freePort(0)
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    XUEQIAN_FAULTS: folder,
    XUEQIAN_FAULTS_SOURCES: sources,
    ...(twice ? { XUEQIAN_FAULTS_TWICE: '1' } : {}),
    ...(words === undefined ? {} : { XUEQIAN_FAULTS_WORDS: words }),
    XUEQIAN_DATA: folder,
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: `smtp://127.0.0.1:${String(mail.port)}`,
    PORT: String(port),
    TRUSTED_PROXIES: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
    XUEQIAN_DEMO: '1',
    XUEQIAN_REDELIVER_AFTER: String(redeliverAfter),
    LOG_LEVEL: logLevel,
  }
  const product = (command: Role, checkout = root) =>
    child(
      process.execPath,
      [
        '--import',
        hook,
        join(checkout, 'cli/bin.js'),
        command,
        ...(command === 'worker' ? ['--deploy'] : []),
      ],
      env,
    )
  const api = product('api')
  const worker = product('worker')
  const others: Child[] = []
  await temporal.start()
  api.start()
  worker.start()
  const office = await openOffice(url, folder, 'fault-driver', 8)
  const engine = connectEngine(temporal.address)
  const ready = async () => {
    await until('the API is ready', () => fetchOk(`http://127.0.0.1:${String(port)}/api/v1/readyz`), 90_000)
    await until('the worker is ready', async () => worker.output().includes('worker ready'), 120_000)
  }
  const close = async () => {
    await Promise.all([api, worker, ...others].map((each) => each.stop()))
    await engine.close()
    await temporal.stop()
    await catcher.stop()
    await office.pool.end({ timeout: 5 })
    await owner.end({ timeout: 5 })
    const admin = connect(server, { max: 1, role: null })
    await admin`DROP DATABASE IF EXISTS ${admin(database)} WITH (FORCE)`
    await admin.end({ timeout: 5 })
    const wrong = differing(folder)
    rmSync(folder, { recursive: true, force: true })
    if (wrong.length > 0) throw new Error(`not safe twice: ${wrong.join('; ')}`)
  }
  const otherWorker = (checkout: string) => {
    const other = product('worker', checkout)
    others.push(other)
    return other
  }
  mkdirSync(join(folder, 'attachments'), { recursive: true })
  const base = `http://127.0.0.1:${String(port)}`
  return {
    folder,
    url: base,
    office,
    owner,
    engine,
    temporal,
    api,
    worker,
    otherWorker,
    mails: catcher.mails,
    order,
    clock,
    ready,
    close,
  }
}

const fetchOk = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(3_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
