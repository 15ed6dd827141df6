import { afterAll, beforeAll, expect, test } from 'vitest'
import { node, startStack, xueqian, type StartedStack } from '../support/stack/start.ts'

// One of its own: its clock is wound by months.
let started: StartedStack
beforeAll(async () => {
  started = await startStack()
}, 300_000)
afterAll(() => started.clear())

const story = (...args: string[]) => node(started.dataDir, '--import', 'tsx', 'story/main.ts', ...args)

test('every process is told over HTTP, and each of its dates is that of the regulation', async () => {
  const { code, stdout } = await story()
  expect({ code, wrong: stdout.match(/✗.*/g) }).toEqual({ code: 0, wrong: null })
  for (const process of ['机构信息变更', '异动申报', '关键信息变更', '幼儿转园', '问题学籍仲裁', '督办件'])
    expect(stdout).toContain(`【${process}】`)
  for (const turn of ['退回补正', '超期亮牌', '提出异议', '暂缓办理', '自动终止', '并入办理'])
    expect(stdout).toContain(turn)
}, 300_000)

test('told again on the same stack, whose clock was wound, under another regulation it finds the dates wrong', async () => {
  const { code, stdout } = await story('returned', '--suppose', 'change-report.decide=6')
  expect(code).toBe(1)
  expect(stdout).toMatch(/✗ 期限 \d{4}-\d\d-\d\d，应为 \d{4}-\d\d-\d\d（假定 6 个工作日）/)
  expect(stdout).toContain('核对了 4 个日期，3 个不符合规定')
}, 120_000)

test('a story that nobody knows is not told', async () => {
  expect(await story('nobody')).toMatchObject({ code: 2 })
})

test('all that must hold holds after it', async () => {
  const found = async () =>
    JSON.parse((await xueqian(started.dataDir, 'verify', '--json')).stdout) as unknown[]
  await expect.poll(found, { timeout: 60_000 }).toEqual([])
}, 90_000)
