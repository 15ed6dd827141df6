import { expect, test } from 'vitest'
import { consoleSay } from '../../../stack/say.ts'
import { load } from './load.ts'
import { victims } from './plan.ts'
import { summaryOfLoad } from './summary.ts'

/** One seed for CI, so that a red run can be repeated; `npm run faults -- --load` draws another each time. */
const seed = 20_261_124

test(
  'of 200 cases of all five processes, with processes killed at random for three minutes, none is lost, none stuck',
  { timeout: 900_000 },
  async () => {
    const report = await load({ seed, cases: 200, lasting: 180_000, say: consoleSay })
    consoleSay(summaryOfLoad(report))
    expect(report.wrongThen).toEqual([])
    expect(report.wrongAtTheEnd).toEqual([])
    expect(report.found).toBe(report.plan.filings.length)
    expect(report.runsLeft).toEqual([])
    for (const each of victims) expect(report.kills[each]).toBeGreaterThan(0)
  },
)
