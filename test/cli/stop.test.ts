import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { stopTheStack, theStack, untilItStands } from '../support/stack/ask.ts'
import { xueqian, type Stack } from '../support/stack/start.ts'

const run = promisify(execFile)

let stack: Stack
beforeAll(async () => {
  stack = await theStack()
}, untilItStands)

/** The command lines of the system that name this test's data folder. */
const processesOfOurs = async (): Promise<string> =>
  (await run('ps', ['-eo', 'pid,args'])).stdout
    .split('\n')
    .filter((line) => line.includes(stack.dataDir) && !line.includes('ps -eo'))
    .join('\n')

test('all that must hold holds, after all that was worked on it, also of the days that were wound through', async () => {
  const found = async () => JSON.parse((await xueqian(stack.dataDir, 'verify', '--json')).stdout) as unknown[]
  await expect.poll(found, { timeout: 60_000 }).toEqual([])
}, 90_000)

test('doctor finds every part up', async () => {
  const { stdout } = await xueqian(stack.dataDir, 'doctor', '--json')
  const findings = JSON.parse(stdout) as { part: string; ok: boolean; text: string }[]
  // Whether next year's notice is out depends on the day the test runs.
  expect(findings.filter(({ ok, part }) => !ok && part !== '工作日历')).toEqual([])
})

test('reconcile finds nothing to repair', async () => {
  expect(await xueqian(stack.dataDir, 'reconcile', '--json')).toMatchObject({ code: 0, stdout: '[]\n' })
})

test('a second start on the same data says that the first one runs', async () => {
  expect((await xueqian(stack.dataDir, 'start')).stderr).toContain('系统已在运行')
})

test('Ctrl-C leaves nothing behind', async () => {
  expect(await stopTheStack()).toBe(130)
  expect(await processesOfOurs()).toBe('')
})
