import { expect, inject, test } from 'vitest'
import { consoleSay } from '../../stack/say.ts'
import { campaign } from './campaign.ts'

/** One seed for CI, so that a red run can be repeated; `npm run faults` takes all points. */
const seed = 20_261_124

test(
  'killed at twelve places of both ways, every case ends once and as it should',
  { timeout: 300_000 },
  async () => {
    const { outcomes, happened, stillRunning } = await campaign({
      server: inject('databaseUrl'),
      seed,
      sample: 12,
      cells: 1,
      names: ['acknowledged', 'returned'],
      say: consoleSay,
    })
    expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    expect(outcomes.filter(({ died }) => died).length).toBeGreaterThanOrEqual(10)
    expect(happened.deaths).toBeGreaterThanOrEqual(10)
    expect(stillRunning).toBe(0)
  },
)
