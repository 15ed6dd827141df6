import { connectEngine } from '../handover/engine.ts'
import { reconcile } from '../handover/reconcile.ts'
import type { Config } from './config.ts'
import { openOffice } from './office.ts'
import { addressesOf } from './running.ts'

const words = {
  missing: { found: '流程引擎中没有它的运行', repaired: '已重新接续' },
  'ended-outside': { found: '它的运行已被人终止', repaired: '已重新接续' },
  asleep: { found: '业务已办结，它的运行仍在等待', repaired: '已通知结束' },
} as const

/** Prints what was found and repaired; exits 1 where a dry run found something. */
export async function runReconcile(
  config: Config,
  { dryRun, json }: { dryRun: boolean; json: boolean },
): Promise<void> {
  const { databaseUrl, temporalAddress } = addressesOf(config)
  const office = await openOffice(databaseUrl, config.dataDir, 'xueqian-reconcile', 2)
  const engine = connectEngine(temporalAddress)
  try {
    const findings = await reconcile({ pool: office.pool, time: office.time, engine }, { dryRun })
    if (json) process.stdout.write(`${JSON.stringify(findings)}\n`)
    else {
      for (const { number, finding, repaired } of findings)
        process.stdout.write(
          `${number}  ${words[finding].found}${repaired ? `，${words[finding].repaired}` : ''}\n`,
        )
      process.stdout.write(
        findings.length === 0 ? '业务与流程引擎中的运行一一相符\n' : `共 ${String(findings.length)} 件\n`,
      )
    }
    if (dryRun && findings.length > 0) process.exitCode = 1
  } finally {
    await engine.close()
    await office.pool.end()
  }
}
