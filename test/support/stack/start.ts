import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../../../stack/ports.ts'

const run = promisify(execFile)
export const root = fileURLToPath(new URL('../../..', import.meta.url))
const bin = join(root, 'cli', 'bin.js')

/** The default stack as `npm start` makes it, on a data folder and a port of its own. */
export interface Stack {
  /** Where its console and API are. */
  base: string
  dataDir: string
  /** All it has printed until it was ready. */
  printed: string
}

export interface StartedStack extends Stack {
  /** Ctrl-C; answers the exit code. Pressed again it answers the same. */
  stop(): Promise<number | null>
  /** Stops it and throws its data away. */
  clear(): Promise<void>
}

interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** What a command of ours reads: no server of the user, and for each browser of a test an address of its own. */
function environmentOf(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, ...rest } = process.env
  // As a person's shell has it, and not Vitest's.
  const { PUBLIC_URL: _public, NODE_ENV: _test, ...env } = rest
  return { ...env, XUEQIAN_DATA: dataDir, PORT: String(port), TRUSTED_PROXIES: '127.0.0.1,::1' }
}

/** One of our scripts, with its exit code; it finds the running default by its data folder. */
export const node = (dataDir: string, ...args: string[]): Promise<Ended> =>
  run(process.execPath, args, {
    env: environmentOf(dataDir, 3400),
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
  }).then(
    (done) => ({ code: 0, ...done }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  )

/** One of the commands. */
export const xueqian = (dataDir: string, ...args: string[]) => node(dataDir, bin, ...args)

/** `npm start`, and waits for its box. */
export async function startStack(): Promise<StartedStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueqian-start-'))
  const { port } = await freePort(0)
  const child = spawn(process.execPath, [bin, 'start'], {
    env: environmentOf(dataDir, port),
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endIt = () => void child.kill('SIGINT')
  process.once('exit', endIt)
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  void gone.then(() => process.off('exit', endIt))
  let printed = ''
  await new Promise<void>((ready, failed) => {
    const take = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Ctrl-C 停止')) ready()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    void gone.then(() => failed(new Error(printed)))
  })
  const stop = () => {
    endIt()
    return gone
  }
  return {
    base: /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '',
    dataDir,
    printed,
    stop,
    async clear() {
      if (child.exitCode === null) await stop()
      await xueqian(dataDir, 'reset')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
