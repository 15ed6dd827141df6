import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findTemporal } from '../../../stack/findTemporal.ts'
import { freePort } from '../../../stack/ports.ts'
import { namespaceReady } from '../../../stack/temporalProbe.ts'
import { child } from './child.ts'
import { until } from './until.ts'

export interface EngineServer {
  address: string
  database: string
  /** Comes up on the same port and data; resolves when it answers. */
  start(): Promise<void>
  /** SIGKILL; it is started again at once. */
  kill(): void
  stop(): Promise<void>
  /** Deletes everything it remembers; only while it is stopped. */
  forget(): void
  output(): string
}

/**
 * A workflow task that dies with its worker is given to the next one after 10 s, a sticky queue after as long: a
 * campaign would mostly wait. These are the server's own settings; the product is not touched.
 */
const impatience = ['history.defaultWorkflowTaskTimeout="2s"']

/** The real development server of Temporal, on a port and a database of its own. */
export async function engineServer(folder: string): Promise<EngineServer> {
  const { path } = await findTemporal({ say: () => undefined, env: process.env })
  const { port } = await freePort(0)
  const address = `127.0.0.1:${String(port)}`
  const database = join(folder, 'temporal.db')
  const args = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)]
  const settings = impatience.flatMap((each) => ['--dynamic-config-value', each])
  const log = ['--db-filename', database, '--log-level', 'warn', '--color', 'never']
  const server = child(path, [...args, ...settings, ...log], process.env)
  return {
    address,
    database,
    output: server.output,
    kill: server.kill,
    stop: server.stop,
    forget: () => {
      for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
    },
    start: async () => {
      server.start()
      await until('Temporal answers', () =>
        namespaceReady(address).then(
          () => true,
          () => false,
        ),
      )
    },
  }
}
