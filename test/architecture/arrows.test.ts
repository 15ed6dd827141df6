import { beforeAll, describe, expect, test } from 'vitest'
import { loadedBy, readGraph } from './graph.ts'
import type { Arrow } from './graph.ts'
import { sourceFolders } from './sources.ts'

/**
 * Who may import whom. A folder may always import itself; `types` names folders of which only `import type` is
 * allowed. Nothing but the command line wires up api and worker.
 */
const allowed = {
  domain: {},
  processes: { values: ['domain'] },
  db: { values: ['domain'] },
  effects: { values: ['domain', 'db'] },
  workflows: { values: ['domain'], types: ['activities', 'processes'] },
  activities: { values: ['domain', 'db', 'effects', 'acts'] },
  acts: { values: ['processes', 'domain', 'db', 'effects'] },
  handover: { values: ['domain', 'db'] },
  api: { values: ['acts', 'processes', 'domain', 'db', 'handover'] },
  // The demo's stories lie in the past: what a run would have recorded is recorded by the same activities, without one.
  stack: { values: ['domain', 'db', 'acts', 'activities', 'processes', 'handover'] },
  worker: {
    values: ['domain', 'processes', 'db', 'effects', 'workflows', 'activities', 'acts', 'handover', 'stack'],
  },
  // Pure words only; what the console knows of the rest comes through the API's own document.
  web: { values: ['domain'] },
  cli: 'everything but web',
  // It knows the product by HTTP alone: what it shared with it could not contradict it.
  story: {},
  bench: 'everything but web',
} as const satisfies Record<string, Row>

type Row = { values?: readonly string[]; types?: readonly string[] } | 'everything but web'

/** What may be loaded inside Temporal's sandbox: zod alone is 524 KB of heap for every cached case. */
const packagesOfAStory = ['@temporalio/workflow', 'tyme4ts']

let arrows: Arrow[]
let cycles: string[]
beforeAll(async () => {
  ;({ arrows, cycles } = await readGraph())
})

const folderOf = (path: string): string => path.split('/')[0] ?? path
const told = (found: Arrow[]): string[] => found.map((arrow) => `${arrow.from} → ${arrow.to}`)

/** True when the table has this arrow; folders that the table does not know allow nothing. */
function isAllowed(arrow: Arrow): boolean {
  const [from, to] = [folderOf(arrow.from), folderOf(arrow.to)]
  if (from === to) return true
  const row = (allowed as Record<string, Row>)[from]
  if (row === undefined) return false
  if (row === 'everything but web') return to !== 'web'
  return (row.values ?? []).includes(to) || (arrow.typeOnly && (row.types ?? []).includes(to))
}

describe('the arrows between the folders', () => {
  test('every folder with sources has a row in the table', () => {
    expect(sourceFolders().filter((folder) => !(folder in allowed))).toEqual([])
  })

  test.each(Object.keys(allowed))('%s imports only what its row allows', (folder) => {
    const wrong = arrows.filter((arrow) => arrow.ours && folderOf(arrow.from) === folder && !isAllowed(arrow))
    expect(told(wrong)).toEqual([])
  })

  test('no import leads back to where it began, not even through types', () => {
    expect(cycles).toEqual([])
  })

  test('a running story loads neither zod nor node', () => {
    const stories = arrows.map((arrow) => arrow.from).filter((file) => folderOf(file) === 'workflows')
    const wrong = loadedBy(stories, arrows).filter(
      (arrow) => !arrow.ours && !packagesOfAStory.includes(arrow.to),
    )
    expect(told(wrong)).toEqual([])
  })
})
