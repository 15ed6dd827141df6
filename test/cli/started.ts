import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const run = promisify(execFile)
export const root = fileURLToPath(new URL('../..', import.meta.url))
export const bin = join(root, 'cli', 'bin.js')

export interface Ran {
  code: number
  stdout: string
}

/** The default as `npm start` starts it, with a data folder of its own. */
export interface Started {
  dataDir: string
  base: string
  printed: string
  process: ChildProcess
  environment: NodeJS.ProcessEnv
  /** Runs one of our scripts beside it; it finds the running default by its data folder. */
  node(...args: string[]): Promise<Ran>
  /** Ctrl-C; answers the exit code. */
  interrupt(): Promise<number | null>
  close(): Promise<void>
}

/** `port` is the first that is tried. */
export async function startDefault(port: number): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueqian-start-'))
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, ...rest } = process.env
  const environment = { ...rest, XUEQIAN_DATA: dataDir, PORT: String(port) }
  const child = spawn(process.execPath, [bin, 'start'], {
    env: environment,
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  await new Promise<void>((ready, failed) => {
    const take = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Ctrl-C 停止')) ready()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('exit', () => failed(new Error(printed)))
  })
  const node = (...args: string[]): Promise<Ran> =>
    run(process.execPath, args, { env: environment, cwd: root, maxBuffer: 16 * 1024 * 1024 }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (fault: { code: number; stdout: string }) => ({ code: fault.code, stdout: fault.stdout }),
    )
  const interrupt = () => {
    const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
    child.kill('SIGINT')
    return gone
  }
  return {
    dataDir,
    base: /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '',
    printed,
    process: child,
    environment,
    node,
    interrupt,
    close: async () => {
      if (child.exitCode === null) await interrupt()
      await node(bin, 'reset')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
