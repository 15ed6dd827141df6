import { expect, inject, test } from 'vitest'
import { consoleSay } from '../../stack/say.ts'
import { campaign } from './campaign.ts'

/** One seed for CI, so that a red run can be repeated; `npm run faults` takes all points. */
const seed = 20_261_124

test.each([
  ['of both ways of a change report', { names: ['acknowledged', 'returned'] }],
  [
    'of transfers, corrections and disputes',
    { names: ['corrected', 'moved', 'open problem', 'superseded', 'differing', 'appealed'] },
  ],
] as const)(
  'killed at twelve places %s, every case ends once and as it should',
  { timeout: 300_000 },
  async (_, { names }) => {
    const { outcomes, happened, stillRunning } = await campaign({
      server: inject('databaseUrl'),
      seed,
      sample: 12,
      cells: 1,
      names,
      say: consoleSay,
    })
    expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    expect(outcomes.filter(({ died }) => died).length).toBeGreaterThanOrEqual(10)
    expect(happened.deaths).toBeGreaterThanOrEqual(10)
    expect(stillRunning).toBe(0)
  },
)
