import { expect, test, vi } from 'vitest'
import { keep } from '../../stack/children.ts'
import type { Kept } from '../../stack/children.ts'
import { identityOf } from '../../stack/identity.ts'

const FOREVER = 'console.log("up"); setInterval(() => {}, 1000)'

/** Keeps a Node child running `source` and gives what it printed and what was said. */
async function keeping(
  source: string,
  use: (kept: Kept, seen: { lines: string[]; said: string[] }) => Promise<void>,
) {
  const seen = { lines: [] as string[], said: [] as string[] }
  const kept = keep({
    name: 'worker',
    command: process.execPath,
    args: ['-e', source],
    env: process.env,
    say: (line) => seen.said.push(line),
    onLine: (line) => seen.lines.push(line),
    graceMs: 500,
  })
  try {
    await use(kept, seen)
  } finally {
    await kept.stop()
  }
}

test('a killed child is started again and the reader is told', () =>
  keeping(FOREVER, async (kept, { lines, said }) => {
    await vi.waitFor(() => expect(lines).toEqual(['up']), 5_000)
    const first = kept.pid() ?? 0
    process.kill(first, 'SIGKILL')
    await vi.waitFor(() => expect(lines).toEqual(['up', 'up']), 5_000)
    expect(kept.pid()).not.toBe(first)
    expect(said).toEqual(['worker 意外退出（SIGKILL），0.2 秒后重新启动'])
  }))

test('a child that keeps dying is started at growing intervals', () =>
  keeping('process.exit(3)', async (kept, { said }) => {
    await vi.waitFor(() => expect(kept.deaths()).toBeGreaterThanOrEqual(3), 10_000)
    expect(said.slice(0, 3).map((line) => /[\d.]+ 秒/.exec(line)?.[0])).toEqual([
      '0.2 秒',
      '0.4 秒',
      '0.8 秒',
    ])
  }))

test('a stopped child stays stopped', () =>
  keeping(FOREVER, async (kept, { lines, said }) => {
    await vi.waitFor(() => expect(lines).toEqual(['up']), 5_000)
    const pid = kept.pid() ?? 0
    await kept.stop()
    expect(identityOf(pid)).toBeUndefined()
    expect(said).toEqual([])
  }))

test('a child that ignores the stop signal is killed after its grace', () =>
  keeping(`process.on('SIGTERM', () => {}); ${FOREVER}`, async (kept, { lines }) => {
    await vi.waitFor(() => expect(lines).toEqual(['up']), 5_000)
    const pid = kept.pid() ?? 0
    await kept.stop()
    expect(identityOf(pid)).toBeUndefined()
  }))

test('a program that cannot be started is reported, not thrown', async () => {
  const said: string[] = []
  const kept = keep({
    name: 'worker',
    command: '/nowhere',
    args: [],
    env: {},
    say: (line) => said.push(line),
  })
  await vi.waitFor(() => expect(said[0]).toContain('ENOENT'), 5_000)
  await kept.stop()
})
