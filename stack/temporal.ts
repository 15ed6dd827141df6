import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { keep } from './children.ts'
import type { Kept } from './children.ts'
import { findTemporal } from './findTemporal.ts'
import { endLeftover, identityOf } from './identity.ts'
import { freePortSaying, reachable } from './ports.ts'
import type { Say } from './say.ts'
import { namespaceReady } from './temporalProbe.ts'

export type RunningTemporal = { address: string; uiUrl?: string; stop(): Promise<void>; embedded: boolean }

type Options = { dataDir: string; say: Say; env: NodeJS.ProcessEnv }

const PREFERRED_PORT = 7_233
const PREFERRED_UI_PORT = 8_233
const READY_WITHIN_MS = 90_000
const DEATHS_ALLOWED = 4

/**
 * TEMPORAL_ADDRESS when set, else a development server on `<dataDir>/temporal.db`, kept running on one port until
 * `stop`, with namespace `default`. The caller holds the lock on dataDir. Throws an Error in the reader's words.
 */
export async function startTemporal(options: Options): Promise<RunningTemporal> {
  const address = options.env['TEMPORAL_ADDRESS']
  return address === undefined || address === '' ? startEmbedded(options) : useGiven(address, options)
}

/** Stops a leftover Temporal and deletes its data; for `reset`. The caller holds the lock on dataDir. */
export async function clearTemporal(dataDir: string, say: Say): Promise<void> {
  await stopLeftover(dataDir, say)
  for (const end of ['', '-wal', '-shm', '.pid', '.ready']) rmSync(databaseOf(dataDir) + end, { force: true })
}

async function useGiven(address: string, { say, env }: Options): Promise<RunningTemporal> {
  say(`使用 TEMPORAL_ADDRESS 指定的 Temporal（${address}）`)
  const { hostname, port } = new URL(`tcp://${address}`)
  if (!(await reachable(hostname, Number(port || PREFERRED_PORT), 5_000))) {
    throw new Error(`连不上 TEMPORAL_ADDRESS 指定的 Temporal（${address}），请检查地址和网络`)
  }
  const uiUrl = env['TEMPORAL_UI_URL']
  return { address, embedded: false, stop: async () => {}, ...(uiUrl === undefined ? {} : { uiUrl }) }
}

async function startEmbedded({ dataDir, say, env }: Options): Promise<RunningTemporal> {
  const { path } = await findTemporal({ say, env })
  const database = databaseOf(dataDir)
  mkdirSync(dataDir, { recursive: true })
  await stopLeftover(dataDir, say)
  dropHalfMade(database)

  const port = await freePortSaying(PREFERRED_PORT, 'Temporal ', say)
  const uiPort = await freePortSaying(PREFERRED_UI_PORT, 'Temporal 界面', say)
  say(`正在启动 Temporal（内置，端口 ${port}）`)
  const kept = keep({
    name: 'Temporal',
    command: path,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
      ...['--db-filename', database, '--log-level', 'error', '--color', 'never'],
    ],
    env,
    say,
    cwd: dataDir,
    onPid: (pid) => writeFileSync(`${database}.pid`, String(pid)),
  })
  const address = `127.0.0.1:${port}`
  await ready(kept, address, database)
  const stop = async () => {
    await kept.stop()
    rmSync(`${database}.pid`, { force: true })
  }
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, embedded: true, stop }
}

async function ready(kept: Kept, address: string, database: string): Promise<void> {
  const startedAt = performance.now()
  for (;;) {
    const failure = await namespaceReady(address).then(() => undefined, String)
    if (failure === undefined) return writeFileSync(`${database}.ready`, '')
    if (kept.deaths() >= DEATHS_ALLOWED || performance.now() - startedAt > READY_WITHIN_MS) {
      await kept.stop()
      throw new Error(
        `Temporal 没有启动成功（${failure}）。它最后的输出：\n${kept.tail().slice(-8).join('\n')}\n` +
          `如果 ${database} 已损坏，可以删除它再启动：办理中的事项会按登记的经过自动续办`,
      )
    }
    await delay(100)
  }
}

function databaseOf(dataDir: string): string {
  return join(resolve(dataDir), 'temporal.db')
}

/** The server makes its tables only when the file is missing: one killed while making them would never start. */
function dropHalfMade(database: string): void {
  if (existsSync(`${database}.ready`)) return
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
}

async function stopLeftover(dataDir: string, say: Say): Promise<void> {
  const database = databaseOf(dataDir)
  const pidFile = `${database}.pid`
  if (!existsSync(pidFile)) return
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  const identity = identityOf(pid)
  if (identity?.includes(database) === true) {
    say(`上次运行没有正常结束，正在停止遗留的 Temporal（进程 ${pid}）`)
    await endLeftover(pid, identity, [
      ['SIGTERM', 15_000],
      ['SIGKILL', 5_000],
    ])
  }
  rmSync(pidFile, { force: true })
}
