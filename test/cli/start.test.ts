import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import type { Running } from '../../cli/running.ts'
import { mayBecomeOwner } from '../../db/cluster.ts'
import { theStack, untilItStands } from '../support/stack/ask.ts'
import { root, xueqian, type Stack } from '../support/stack/start.ts'

const run = promisify(execFile)

let stack: Stack
beforeAll(async () => {
  stack = await theStack()
}, untilItStands)

test('the processes log in as a role that can never become the owner of the journal', async () => {
  const { databaseUrl, ownerUrl } = JSON.parse(
    await readFile(join(stack.dataDir, 'running.json'), 'utf8'),
  ) as Running
  expect(await mayBecomeOwner(databaseUrl)).toBe(false)
  expect(await mayBecomeOwner(ownerUrl)).toBe(true)
})

test('the box names addresses and accounts', () => {
  expect(stack.printed).toMatch(/接口 +http:\/\/localhost:\d+\/api\/v1/)
  expect(stack.printed).toContain('officer1-jinshui')
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
  const { stdout } = await run('bash', ['-c', lines.replace('http://localhost:3000', stack.base)])
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

test('trace tells a case by its number', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format().replaceAll('-', '')
  const { stdout, code } = await xueqian(stack.dataDir, 'trace', `CR-410105-${today}-0001`)
  expect(code).toBe(0)
  expect(stdout).toContain('提交申报')
})
