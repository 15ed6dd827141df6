import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { identityOf } from '../../stack/identity.ts'
import { clearPostgres, startPostgres } from '../../stack/postgres.ts'
import type { RunningPostgres } from '../../stack/postgres.ts'

let dataDir: string
let running: RunningPostgres
const said: string[] = []
const say = (line: string) => void said.push(line)
const env = { PATH: process.env['PATH'] }

const postmaster = () => {
  const [pid, , , port] = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(pid), port: Number(port) }
}
async function ask(url: string): Promise<number | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [row] = await sql<
      { answer: number }[]
    >`select count(*)::int as answer from pg_class where relname = 'kept'`
    return row?.answer
  } finally {
    await sql.end()
  }
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'xueqian-pg-'))
  running = await startPostgres({ dataDir, say, env, port: 0 })
  const sql = postgres(running.url, { max: 1 })
  await sql`create table kept (n int)`
  await sql.end()
}, 60_000)

afterAll(async () => {
  await running.stop()
  await clearPostgres(dataDir, say)
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

test('the password is readable by nobody but the owner', () => {
  expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600)
})

test('a killed postmaster comes back on the same port with its data', async () => {
  const before = postmaster()
  process.kill(before.pid, 'SIGKILL')
  await vi.waitFor(() => expect(postmaster().pid).not.toBe(before.pid), 20_000)
  await vi.waitFor(async () => expect(await ask(running.url)).toBe(1), 20_000)
  expect(postmaster().port).toBe(before.port)
  expect(said.some((line) => line.includes('PostgreSQL 意外退出（SIGKILL）'))).toBe(true)
}, 60_000)

test('a PostgreSQL that a former run left behind is stopped before the new one starts', async () => {
  const left = postmaster().pid
  const second = await startPostgres({ dataDir, say, env, port: 0 })
  try {
    expect(identityOf(left)).toBeUndefined()
    expect(await ask(second.url)).toBe(1)
    expect(said).toContain(`上次运行没有正常结束，正在停止遗留的 PostgreSQL（进程 ${left}）`)
  } finally {
    await running.stop()
    running = second
  }
}, 60_000)

test('an unreachable DATABASE_URL is reported without its password', async () => {
  const url = 'postgres://somebody:hidden@127.0.0.1:1/x'
  const failure = await startPostgres({ dataDir, say, env: { DATABASE_URL: url } }).catch(String)
  expect(failure).toContain('连不上 DATABASE_URL 指定的数据库（127.0.0.1:1/x）')
  expect(failure).not.toContain('hidden')
})
