import { expect, test } from 'vitest'
import { closing } from './closing.js'

const green = [
  { name: 'lint', ok: true },
  { name: 'types', ok: true },
]

test('a green run adds the static stages to the tests', () => {
  const end = closing(green, { passed: 40, failed: 0, skips: [] })
  expect(end).toEqual({ remarks: [], line: '42 passed, 0 failed', exitCode: 0 })
})

test('a red stage makes the run red though every test passed', () => {
  const end = closing([...green, { name: 'format', ok: false }], { passed: 1, failed: 0, skips: [] })
  expect(end).toMatchObject({ line: '3 passed, 1 failed', exitCode: 1 })
})

test('a run in which no test ran is red', () => {
  const end = closing(green, { passed: 0, failed: 0, skips: [] })
  expect(end).toMatchObject({ remarks: ['no test ran'], exitCode: 1 })
})

test('a skip with a reason is told and forgiven', () => {
  const end = closing(green, { passed: 1, failed: 0, skips: [{ title: 'prints a case', why: 'no browser' }] })
  expect(end).toMatchObject({ remarks: ['skipped: prints a case – no browser'], exitCode: 0 })
})

test('a skip without a reason is a failure', () => {
  const end = closing(green, { passed: 1, failed: 0, skips: [{ title: 'prints a case', why: '' }] })
  expect(end).toMatchObject({ line: '3 passed, 1 failed', exitCode: 1 })
})
