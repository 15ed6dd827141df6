import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../cli/bin.js', import.meta.url))

/** Runs the command where no system runs and none is named. */
function run(args: string[], input = '') {
  const env = { PATH: process.env['PATH'] ?? '', XUEQIAN_DATA: '/nonexistent/xueqian' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'calendar', 'due', ...args], {
    env,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') }
}

describe('xueqian calendar due', () => {
  test('answers as JSON when the clock runs out, and why, day by day', () => {
    const { status, lines } = run(['--from', '2026-02-12T23:59:59+08:00', '--budget', '5wd', '--json'])
    expect([status, lines.length]).toEqual([0, 1])
    const told = JSON.parse(lines[0] ?? '') as { days: unknown[] }
    expect(told).toMatchObject({ due: '2026-02-27T00:00:00.000+08:00', provisional: false })
    expect(told.days.slice(0, 4)).toEqual([
      { day: '2026-02-12', counted: false, reason: 'arrival' },
      { day: '2026-02-13', counted: true, no: 1, reason: 'workday' },
      { day: '2026-02-14', counted: true, no: 2, reason: 'make-up day', name: '春节' },
      { day: '2026-02-15', counted: false, reason: 'holiday', name: '春节' },
    ])
  })

  test('answers line by line, marks what is wrong and says so in its exit code', () => {
    const input = [
      '{"from":"2026-11-23T09:00:00+08:00","budget":"5wd"}',
      '{"from":"2026-01-31T09:00:00+08:00","budget":"1mo"}',
      '{"from":"2026-07-01T01:00:00Z","budget":"2026-07-25"}',
      '{"from":"2026-12-30T09:00:00+08:00","budget":"3wd"}',
      'not a line',
      '{"from":"2026-02-30T09:00:00+08:00","budget":"5wd"}',
      '{"from":"2026-02-20T09:00:00+08:00","budget":"5 days"}',
      '{"from":"1899-02-20T09:00:00+08:00","budget":"5wd"}',
    ].join('\n')
    const { status, lines } = run(['--stdin', '--json'], input)
    const told = lines.map(
      (line) => JSON.parse(line) as { due?: string; provisional?: boolean; error?: string },
    )
    expect(told.slice(0, 4).map(({ due, provisional }) => [due, provisional])).toEqual([
      ['2026-12-01T00:00:00.000+08:00', false],
      ['2026-03-01T00:00:00.000+08:00', false],
      ['2026-07-26T00:00:00.000+08:00', false],
      ['2027-01-06T00:00:00.000+08:00', true],
    ])
    expect(told.slice(4).every(({ error, due }) => error !== undefined && due === undefined)).toBe(true)
    expect([told.length, status]).toEqual([8, 1])
  })

  test('explains itself with an example, and names what is missing', () => {
    expect(run(['--help']).stdout).toContain('--from 2026-02-12T23:59:59+08:00 --budget 5wd')
    const { status, stderr } = run(['--budget', '5wd'])
    expect([status, stderr]).toEqual([2, '✗ 请给出 --from 和 --budget，或用 --stdin\n'])
  })
})
