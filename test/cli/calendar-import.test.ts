import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUp2027 } from '../domain/time/notice-texts.ts'
import { closing, revise } from '../acts/calendar/revisions.ts'
import { fileReport } from '../acts/cases.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'

const bin = fileURLToPath(new URL('../../cli/bin.js', import.meta.url))

function run(args: string[], input = '', more: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'] ?? '', XUEQIAN_DATA: '/nonexistent/xueqian', ...more }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'calendar', ...args], {
    env,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('xueqian calendar import', () => {
  test('says what a pasted notice changes, where no system runs', () => {
    const { status, stdout, stderr } = run(['import', '-', '--dry-run'], madeUp2027)
    expect(status).toBe(0)
    expect(stderr).toContain('只与系统自带的日历比较')
    expect(stdout).toContain('春节：2027-02-05 至 2027-02-13，2027-01-31、2027-02-14 上班')
    expect(stdout).toContain('2027-02-14  休息 → 上班')
  })

  test('names the lines it does not understand, as text and as JSON', () => {
    const wrong = run(['import', '-', '--dry-run', '--json'], madeUp2027.replace('共9天', '共8天'))
    expect(wrong.status).toBe(1)
    expect(JSON.parse(wrong.stdout)).toEqual({ errors: ['第 4 行：写明 8 天，起止之间是 9 天'] })
    expect(run(['import', '-', '--dry-run'], '{"year":2027').status).toBe(1)
  })

  test('says which file it cannot read', () => {
    expect(run(['import', '没有.txt', '--dry-run'])).toMatchObject({
      status: 2,
      stderr: '✗ 读不了文件 没有.txt\n',
    })
  })

  test('never writes: that takes two persons', () => {
    const { status, stderr } = run(['import', '-'], madeUp2027)
    expect([status, stderr]).toEqual([2, expect.stringContaining('两名安全管理员')])
  })
})

describe('where a system runs', () => {
  let t: TestOffice
  beforeAll(async () => {
    t = await testOffice()
    t.office.time.set(Date.parse('2026-12-28T10:00:00+08:00'))
    await fileReport(t, (await kindergarten(t.office.pool)).clerk, 'merger')
    await revise(t, closing(['2027-01-05']))
  })
  afterAll(() => t.close())

  test('an import counts the clocks it would move', () => {
    const text = madeUp2027.replace('1月1日（周五）至3日（周日）放假，共3天', '1月1日至4日放假调休，共4天')
    const { stdout } = run(['import', '-', '--dry-run', '--json'], text, { DATABASE_URL: t.database.url })
    expect(JSON.parse(stdout)).toMatchObject({ clocks: { clocks: 1, later: 1, earlier: 0 } })
  })

  test('a due date follows the closures of the unit', () => {
    const args = ['due', '--from', '2027-01-04T09:00:00+08:00', '--budget', '1wd', '--json']
    const due = (more: string[], env = {}) =>
      JSON.parse(run([...args, ...more], '', env).stdout) as { due: string }
    expect(due([]).due).toBe('2027-01-06T00:00:00.000+08:00')
    expect(due(['--unit', '410105'], { DATABASE_URL: t.database.url }).due).toBe(
      '2027-01-07T00:00:00.000+08:00',
    )
    expect(due(['--unit', '410103'], { DATABASE_URL: t.database.url }).due).toBe(
      '2027-01-06T00:00:00.000+08:00',
    )
  })

  test('a unit that is not there is named, and the national calendar holds', () => {
    const args = ['due', '--from', '2027-01-04T09:00:00+08:00', '--budget', '1wd', '--unit', '999999']
    const { status, stderr } = run(args, '', { DATABASE_URL: t.database.url })
    expect([status, stderr]).toEqual([0, expect.stringContaining('没有代码为 999999 的单位')])
  })
})
