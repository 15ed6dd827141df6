import { invariants, verify, type Invariant, type Violation } from '../db/invariants/index.ts'
import type { Config } from './config.ts'
import { openOffice } from './office.ts'
import { addressesOf } from './running.ts'

const lineOf = (
  name: string,
  { title, checks, attempts, note }: Invariant,
  found: readonly Violation[],
): string[] => {
  const looked = checks.length > 0 || attempts !== undefined
  const mark = found.length > 0 ? '✗' : looked ? '✓' : '–'
  return [
    `${mark} ${name.padEnd(4)}${title}${looked || note === undefined ? '' : `（${note}）`}`,
    ...found.map(({ text, ids }) => `      ${text}: ${ids.join(', ')}`),
  ]
}

/** Recomputes every invariant of the database and prints what does not hold; exits 1 where anything does not. */
export async function runVerify(config: Config, json: boolean): Promise<void> {
  const { databaseUrl } = addressesOf(config)
  const { pool, time, pack } = await openOffice(databaseUrl, config.dataDir, 'xueqian-verify', 2)
  try {
    const violations = await verify(pool, { pack, now: time.now(), atRest: false })
    const report = Object.entries<Invariant>(invariants).flatMap(([name, invariant]) =>
      lineOf(
        name,
        invariant,
        violations.filter((each) => each.invariant === name),
      ),
    )
    process.stdout.write(json ? `${JSON.stringify(violations)}\n` : `${report.join('\n')}\n`)
    if (violations.length > 0) process.exitCode = 1
  } finally {
    await pool.end()
  }
}
