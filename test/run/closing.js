/**
 * Sums a run up. Red on any failure, on a run in which no test ran, and on a skip that gives no reason
 * (`ctx.skip('why')`): a silent skip looks exactly like a pass.
 */
export function closing(stages, counts) {
  const remarks = []
  let passed = stages.filter((stage) => stage.ok).length
  let failed = stages.length - passed
  if (counts) {
    passed += counts.passed
    failed += counts.failed
    for (const skip of counts.skips) {
      remarks.push(
        skip.why ? `skipped: ${skip.title} – ${skip.why}` : `skipped without a reason: ${skip.title}`,
      )
      if (!skip.why) failed += 1
    }
    if (counts.passed + counts.failed === 0) {
      remarks.push('no test ran')
      failed += 1
    }
  }
  return { remarks, line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 ? 0 : 1 }
}
