import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const parts = [
  'acts',
  'activities',
  'api',
  'cli',
  'db',
  'domain',
  'effects',
  'handover',
  'processes',
  'stack',
  'worker',
]

/** A copy of the product whose stories differ by one number that no case ever meets, as the next release's would. */
export function nextRelease(): string {
  const copy = mkdtempSync(join(tmpdir(), 'xueqian-release-'))
  for (const part of [...parts, 'workflows', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const story = join(copy, 'workflows/story.ts')
  const before = readFileSync(story, 'utf8')
  const after = before.replace('const longestPause = 60_000', 'const longestPause = 61_000')
  if (after === before) throw new Error('the story has no longest pause any more: change something else')
  writeFileSync(story, after)
  return copy
}
