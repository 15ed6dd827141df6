import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Running } from '../../cli/running.ts'
import { mayBecomeOwner } from '../../db/cluster.ts'
import { bin, root, run, startDefault, type Started } from './started.ts'

let started: Started
beforeAll(async () => {
  started = await startDefault(3400)
}, 300_000)
afterAll(() => started.close())

/** One of the commands, with its exit code. */
const xueqian = (...args: string[]) => started.node(bin, ...args)

/** The command lines of the system that name this test's data folder. */
const processesOfOurs = async (): Promise<string> =>
  (await run('ps', ['-eo', 'pid,args'])).stdout
    .split('\n')
    .filter((line) => line.includes(started.dataDir) && !line.includes('ps -eo'))
    .join('\n')

test('the processes log in as a role that can never become the owner of the journal', async () => {
  const { databaseUrl, ownerUrl } = JSON.parse(
    await readFile(join(started.dataDir, 'running.json'), 'utf8'),
  ) as Running
  expect(await mayBecomeOwner(databaseUrl)).toBe(false)
  expect(await mayBecomeOwner(ownerUrl)).toBe(true)
})

test('the box names addresses and accounts', () => {
  expect(started.printed).toMatch(/接口 +http:\/\/localhost:\d+\/api\/v1/)
  expect(started.printed).toContain('officer1-jinshui')
})

/** The lines a reader pastes from one README, from the top. */
const linesOf = async (file: string): Promise<string> => {
  const readme = await readFile(join(root, file), 'utf8')
  const from = readme.indexOf('BASE=')
  const tryIt = readme.slice(readme.lastIndexOf('```sh', from), readme.indexOf('\n## ', from))
  return [...tryIt.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('\n')
}

test('the curl lines of the README file all that an institution files and decide it', async () => {
  const lines = await linesOf('README.md')
  const { stdout } = await run('bash', ['-c', lines.replace('http://localhost:3000', started.base)])
  expect(stdout.match(/"type":"closed"/g)).toHaveLength(4)
  expect(stdout).toContain('青石巷 11 号\n青石巷 15 号\n')
  expect(stdout.match(/"name":"林\*\*"/g)).toHaveLength(2)
  const [before, after] = stdout.match(/\[\n? *\[ 'CR-410102-\d{8}-0001', 'yellow' \][^]*?\n?\]\n/g) ?? []
  expect([before?.match(/yellow/g), after?.match(/yellow/g)].map((found) => found?.length)).toEqual([1, 2])
})

test('both READMEs give the same lines', async () => {
  const [english, chinese] = await Promise.all(['README.md', 'README.zh-CN.md'].map(linesOf))
  const bare = (lines: string | undefined) => lines?.replaceAll(/ # .*/g, '')
  expect(bare(chinese)).toBe(bare(english))
})

test('all that must hold holds, also of the days that were wound through', async () => {
  const found = async () => JSON.parse((await xueqian('verify', '--json')).stdout) as unknown[]
  await expect.poll(found, { timeout: 60_000 }).toEqual([])
}, 90_000)

test('trace tells a case by its number', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format().replaceAll('-', '')
  const { stdout, code } = await xueqian('trace', `CR-410105-${today}-0001`)
  expect(code).toBe(0)
  expect(stdout).toContain('提交申报')
})

test('doctor finds every part up', async () => {
  const { stdout } = await xueqian('doctor', '--json')
  const findings = JSON.parse(stdout) as { part: string; ok: boolean; text: string }[]
  // Whether next year's notice is out depends on the day the test runs.
  expect(findings.filter(({ ok, part }) => !ok && part !== '工作日历')).toEqual([])
})

test('reconcile finds nothing to repair', async () => {
  expect(await xueqian('reconcile', '--json')).toEqual({ code: 0, stdout: '[]\n' })
})

test('a second start on the same data says that the first one runs', async () => {
  await expect(
    run(process.execPath, [bin, 'start'], { env: started.environment, cwd: root }),
  ).rejects.toThrow('系统已在运行')
})

test('Ctrl-C leaves nothing behind', async () => {
  expect(await started.interrupt()).toBe(130)
  expect(await processesOfOurs()).toBe('')
})
