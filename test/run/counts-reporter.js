import { writeFileSync } from 'node:fs'

/** Vitest calls tests skipped when a hook before them failed; that failure is counted already. */
function hookFailedAbove(test) {
  for (let above = test.parent; above; above = above.parent) if (above.errors().length > 0) return true
  return false
}

/**
 * A vitest reporter beside the ordinary one: leaves `{ passed, failed, skips }` as JSON in the file that
 * XUEQIAN_COUNTS names. A file that cannot be loaded, a failed hook and a stray rejection each count as one
 * failure, because no single test carries them.
 */
export default class CountsReporter {
  onTestRunEnd(modules, strayErrors) {
    const counts = { passed: 0, failed: strayErrors.length, skips: [] }
    for (const module of modules) {
      counts.failed += module.errors().length
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') counts.passed += 1
        else if (result.state === 'failed') counts.failed += 1
        else if (!hookFailedAbove(test))
          counts.skips.push({
            title: `${module.relativeModuleId} › ${test.fullName}`,
            why: result.note ?? '',
          })
      }
    }
    writeFileSync(process.env.XUEQIAN_COUNTS, JSON.stringify(counts))
  }
}
