import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../stack/lock.ts'

const fresh = () => join(mkdtempSync(join(tmpdir(), 'xueqian-lock-')), 'lock')

test('a held lock is refused with the pid of its holder', () => {
  const path = fresh()
  const first = takeLock(path)
  expect(first.ok).toBe(true)
  expect(takeLock(path)).toEqual({ ok: false, pid: process.pid })
})

test('a released lock leaves no file and can be taken again', () => {
  const path = fresh()
  const first = takeLock(path)
  if (first.ok) first.release()
  expect(existsSync(path)).toBe(false)
  expect(takeLock(path).ok).toBe(true)
})

test('a lock whose pid now belongs to another process is taken over', () => {
  const path = fresh()
  writeFileSync(path, `${process.pid} 1 some other program`)
  expect(takeLock(path).ok).toBe(true)
})
