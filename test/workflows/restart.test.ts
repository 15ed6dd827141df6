import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reattach } from '../../handover/advance.ts'
import { theCase } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import type { TestOffice } from '../support/office.ts'
import type { Path, Step } from './paths.ts'
import { act, journalShape, setOut, told, type JournalShape } from './travel.ts'
import { world } from './worlds.ts'

/*
 * The replay test of the product: histories may be lost, journals never, so what must go on under today's code is a
 * journal and not a history. Each golden journal is travelled once for every point at which its case can lie in the
 * database – after each act before any story has seen it, and after the story's record – and there its run is
 * replaced by a fresh one of today's code, which has nothing but the journal. Database, acts and story are the real
 * ones: rows are never put in by hand, so a journal that today's code would no longer write fails here, too.
 */
let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

type Golden = Omit<Path, 'steps'> & { journal: JournalShape[] }

const folder = new URL('../journals/', import.meta.url)
const golden = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map(
    (name) =>
      [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden] as const,
  )

const deskSteps: Readonly<Record<string, Step>> = {
  'handed-over': 'hand over',
  recused: 'recuse',
  referred: 'refer',
  proposed: 'propose',
  signed: 'sign',
  'proposal-declined': 'decline',
  urged: 'urge',
}

/** What people did, read from the journal itself; everything else in it is what the story made of that. */
const stepOf = ({ type, data }: JournalShape, at: number, journal: readonly JournalShape[]): Step[] => {
  if (type === 'verdict') return [data['signatures'] === undefined ? (data['verdict'] as Step) : 'sign']
  if (type === 'resubmitted') return ['resubmit']
  if (type === 'withdrawn') return ['withdraw']
  if (type === 'claimed') return ['claim']
  // A recusal gives back what its person held, in the same act.
  if (type === 'released') return journal[at + 1]?.type === 'recused' ? [] : ['release']
  const step = deskSteps[type]
  if (step !== undefined) return [step]
  if (type === 'supplement-lapsed') return ['let the supplement lapse']
  return type === 'rung-fired' && data['rung'] === 'overdue' ? ['pass the due instant'] : []
}

interface Cut {
  /** How many acts have been done, the filing being the first. */
  acts: number
  /** Whether the story had recorded what follows from the last of them. */
  told: boolean
}

const cutsOf = (steps: readonly Step[]): Cut[] =>
  [0, ...steps.keys()].flatMap((_, acts) => [
    { acts, told: false },
    // After the last act the case is closed, and nothing is left to restart.
    ...(acts < steps.length ? [{ acts, told: true }] : []),
  ])

async function travelWithRestart({ journal, outcome, ...matter }: Golden, cut: Cut): Promise<void> {
  await e.morning()
  const steps = journal.flatMap(stepOf)
  const traveller = await setOut(t, e, matter)
  const restart = async (now: Cut) => {
    if (now.acts === cut.acts && now.told === cut.told)
      await reattach(e.handover, traveller.caseId, (await theCase(t, traveller.caseId)).epoch, 'deployed')
  }
  await restart({ acts: 0, told: false })
  await told(traveller)
  await restart({ acts: 0, told: true })
  for (const [i, step] of steps.entries()) {
    await told(traveller)
    await act(traveller, step, matter)
    await restart({ acts: i + 1, told: false })
    await told(traveller)
    await restart({ acts: i + 1, told: true })
  }
  expect(await theCase(t, traveller.caseId)).toMatchObject({ outcome, epoch: 2 })
  expect(await journalShape(t, traveller.caseId)).toEqual(journal)
}

describe.each(golden)('the journal %s', (_, journal) => {
  test.each(cutsOf(journal.journal.flatMap(stepOf)))(
    'resumed in a fresh run after $acts acts (recorded: $told) comes to the same end',
    (cut) => travelWithRestart(journal, cut),
  )
})

test('golden journals are there for every path', () => {
  expect(golden.length).toBeGreaterThanOrEqual(15)
})
