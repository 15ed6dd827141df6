import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clearPostgres, startPostgres } from '../../stack/postgres.ts'
import { consoleSay } from '../../stack/say.ts'
import { campaign } from './campaign.ts'
import { load } from './load/load.ts'
import { summaryOfLoad } from './load/summary.ts'
import { summaryOf } from './summary.ts'

/**
 * `npm run faults -- [--quick] [--seed 7] [--cells 2] [--only 'worker .*'] [--report file.json]` kills at each place;
 * `npm run faults -- --load [--seed 7] [--cases 1000] [--minutes 10]` kills at random under load.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    cells: { type: 'string', default: '2' },
    only: { type: 'string' },
    report: { type: 'string' },
    load: { type: 'boolean', default: false },
    cases: { type: 'string', default: '600' },
    minutes: { type: 'string', default: '10' },
  },
})
/** Dies at every place of the ways, one after the other. */
async function everyPlace(): Promise<void> {
  const enough = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => enough.abort())
  const folder = mkdtempSync(join(tmpdir(), 'xueqian-campaign-'))
  const began = performance.now()
  const server = await startPostgres({ dataDir: folder, say: consoleSay, env: {}, port: 0 })
  try {
    const report = await campaign({
      server: server.url,
      seed: Number(values.seed),
      cells: Number(values.cells),
      ...(values.quick ? { sample: 12 } : {}),
      ...(values.only === undefined ? {} : { only: new RegExp(values.only) }),
      enough: enough.signal,
      say: consoleSay,
    })
    if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(report, null, 1))
    process.stdout.write(summaryOf(report, (performance.now() - began) / 1_000))
    if (report.outcomes.some(({ wrong }) => wrong.length > 0) || report.stillRunning > 0) process.exitCode = 1
  } finally {
    await server.stop()
    await clearPostgres(folder, consoleSay)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function underLoad(): Promise<void> {
  const [cases, lasting] = [Number(values.cases), Number(values.minutes) * 60_000]
  const report = await load({ seed: Number(values.seed), cases, lasting, say: consoleSay })
  process.stdout.write(summaryOfLoad(report))
  const { wrongThen, wrongAtTheEnd, runsLeft } = report
  if (wrongThen.length + wrongAtTheEnd.length + runsLeft.length > 0) process.exitCode = 1
}

await (values.load ? underLoad() : everyPlace())
