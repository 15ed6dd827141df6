import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { fileStore } from '../api/files.ts'
import { applicationLogin } from '../db/cluster.ts'
import { openKeyring } from '../db/personal/keyring.ts'
import { openPersonal } from '../db/personal/personal.ts'
import { migrate } from '../db/migrate.ts'
import { connect } from '../db/sql.ts'
import { systemTime } from '../domain/time-source.ts'
import { keep } from '../stack/children.ts'
import { prepareEnding, type Ending } from '../stack/ending.ts'
import { buildConsole } from '../stack/console.ts'
import { seedDemo } from '../stack/demo/seed.ts'
import type { KeepPaper } from '../stack/demo/stories/teller.ts'
import { takeLock } from '../stack/lock.ts'
import { startMail } from '../stack/mail.ts'
import { freePortSaying } from '../stack/ports.ts'
import { startPostgres } from '../stack/postgres.ts'
import { consoleSay as say } from '../stack/say.ts'
import { startTemporal } from '../stack/temporal.ts'
import { box } from './box.ts'
import type { Config } from './config.ts'
import { timeIn } from './demoClock.ts'
import { keyringFile } from './office.ts'
import { forgetRunning, writeRunning, type Running } from './running.ts'
import { untilReady } from './ready.ts'

const bin = fileURLToPath(new URL('./bin.js', import.meta.url))

async function prepareData(ownerUrl: string, dataDir: string) {
  const applied = await migrate(ownerUrl, systemTime.now())
  if (applied.length > 0) say(`数据库结构已更新（${applied.join('、')}）`)
  const keyring = await openKeyring({ file: keyringFile(dataDir), env: process.env, create: true })
  const pool = connect(ownerUrl, { max: 2, role: null })
  try {
    const personal = openPersonal(keyring)
    const missing = await personal.missingKeks(pool)
    if (missing.length > 0) throw new Error(`密钥文件里缺少数据库正在使用的主密钥：${missing.join('、')}`)
    say('正在准备演示数据')
    const time = await timeIn(pool)
    return await seedDemo(pool, personal, time.now(), keeper(dataDir))
  } finally {
    await pool.end()
  }
}

/** Puts a demo's papers where the API looks for them. */
const keeper = (dataDir: string): KeepPaper => {
  const store = fileStore(join(dataDir, 'attachments'))
  return async (bytes) => {
    const put = await store.put(Readable.from([bytes]))
    if (!put.ok) throw new Error(`a paper of the demo was refused: ${put.code}`)
    await put.value.keep()
    const { sha256, size } = put.value
    return { sha256, size, type: 'application/pdf' }
  }
}

/** `npm start`: everything the product needs, on one machine, until Ctrl-C; nothing is left behind. */
export async function start(config: Config): Promise<void> {
  const began = systemTime.now()
  const { dataDir } = config
  const ending = prepareEnding(say)
  try {
    mkdirSync(dataDir, { recursive: true })
    const lock = takeLock(join(dataDir, 'start.lock'))
    if (!lock.ok) throw new Error(`系统已在运行（进程 ${String(lock.pid)}），数据目录 ${dataDir}`)
    ending.add(async () => lock.release())
    const [database, temporal, mail] = await startParts(dataDir, ending)
    const ownerUrl = config.ownerUrl ?? database.url
    const accounts = await prepareData(ownerUrl, dataDir)
    const port = await freePortSaying(config.port, '接口', say)
    const running: Running = {
      databaseUrl: database.embedded ? await applicationLogin(ownerUrl) : database.url,
      ownerUrl,
      temporalAddress: temporal.address,
      smtpUrl: mail.smtpUrl,
      publicUrl: process.env['PUBLIC_URL'] ?? `http://localhost:${String(port)}`,
      ...(temporal.uiUrl === undefined ? {} : { temporalUi: temporal.uiUrl }),
    }
    writeRunning(dataDir, running)
    ending.add(async () => forgetRunning(dataDir))
    await buildConsole(say)
    startProcess('办理进程', ['worker', '--deploy'], dataDir, running, port, ending)
    startProcess('接口进程', ['api'], dataDir, running, port, ending)
    await untilReady(`http://127.0.0.1:${String(port)}/api/v1/readyz`)
    const seconds = ((systemTime.now() - began) / 1_000).toFixed(1)
    const { publicUrl } = running
    process.stdout.write(
      box({ publicUrl, mail: mail.pageUrl, temporal: temporal.uiUrl, accounts, seconds, dataDir }),
    )
  } catch (fault) {
    await ending.stopAll()
    throw fault
  }
}

/** One of our own processes: started again when it dies, its output kept in the data folder. */
function startProcess(
  name: string,
  command: readonly string[],
  dataDir: string,
  at: Running,
  port: number,
  ending: Ending,
): void {
  say(`正在启动${name}`)
  const log = createWriteStream(join(dataDir, `${String(command[0])}.log`), { flags: 'a' })
  const env = {
    ...process.env,
    XUEQIAN_DATA: dataDir,
    DATABASE_URL: at.databaseUrl,
    TEMPORAL_ADDRESS: at.temporalAddress,
    SMTP_URL: at.smtpUrl,
    PORT: String(port),
    PUBLIC_URL: at.publicUrl,
    XUEQIAN_DEMO: '1',
  }
  const onLine = (line: string) => void log.write(`${line}\n`)
  const kept = keep({ name, command: process.execPath, args: [bin, ...command], env, say, ipc: true, onLine })
  ending.add(() => kept.stop())
}

/** The three servers come up side by side; each that came up is stopped at the end, also where another one failed. */
async function startParts(dataDir: string, ending: Ending) {
  const env = process.env
  const started = <T extends { stop(): Promise<void> }>(part: Promise<T>): Promise<T> =>
    part.then((up) => {
      ending.add(() => up.stop())
      return up
    })
  const parts = [
    started(startPostgres({ dataDir, say, env })),
    started(startTemporal({ dataDir, say, env })),
    started(startMail({ say, env })),
  ] as const
  await Promise.allSettled(parts)
  return Promise.all(parts)
}
