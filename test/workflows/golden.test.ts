import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { processes } from '../../processes/index.ts'
import type { Matter } from './paths.ts'
import { matterOf } from './travel.ts'

const folder = fileURLToPath(new URL('../journals/', import.meta.url))

interface Golden extends Matter {
  journal: { type: string; data: Record<string, string> }[]
}

/** The journals of a process with paths of its own lie in a folder of its name. */
const processOf = (name: string, golden: Golden): string => {
  const [first = ''] = name.split('/')
  return name.includes('/') ? first : matterOf(golden).process.name
}

test('every verdict of every stage of every process stands in a golden journal', async () => {
  const said = new Set<string>()
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.json')) continue
    const golden = JSON.parse(await readFile(`${folder}${name}`, 'utf8')) as Golden
    for (const { type, data } of golden.journal)
      if (type === 'verdict')
        said.add(`${processOf(name, golden)}: ${String(data['stage'])}.${String(data['verdict'])}`)
  }
  const declared = processes.flatMap(({ name, tasks }) =>
    Object.entries(tasks).flatMap(([stage, { verdicts }]) =>
      verdicts.map((verdict) => `${name}: ${stage}.${verdict}`),
    ),
  )
  expect([...said].sort()).toEqual(declared.sort())
})
