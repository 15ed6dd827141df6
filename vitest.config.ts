import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Tests of the default stack as `npm start` makes it; they share one. The commands look at it while it is fresh, then
 * browsers work on it, one of them winds its clock, and Ctrl-C comes last.
 */
const onTheStack = ['test/cli/start.test.ts', 'test/e2e/', 'test/e2e/wound.test.ts', 'test/cli/stop.test.ts']

const rankOf = ({ moduleId }: TestSpecification): number =>
  onTheStack.findLastIndex((place) => moduleId.includes(place))

class FreshStackFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    // A forgotten `.only` would hide every other test, a test without an assertion proves nothing.
    allowOnly: false,
    expect: { requireAssertions: true },
    sequence: { sequencer: FreshStackFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: onTheStack.map((place) => (place.endsWith('/') ? `${place}**` : place)),
          // What these share: Postgres and the time-skipping server.
          globalSetup: ['test/support/global.ts'],
          // CI has two cores, and Postgres and Temporal need their share of them.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: onTheStack.map((place) => (place.endsWith('/') ? `${place}**/*.test.ts` : place)),
          globalSetup: ['test/support/stack/door.ts'],
          // Each file's browser and the whole stack behind it keep two cores busy.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
