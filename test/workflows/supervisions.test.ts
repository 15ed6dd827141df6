import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { file } from '../../acts/file.ts'
import type { Verdict } from '../../domain/verdicts.ts'
import { reattach } from '../../handover/advance.ts'
import { supervision } from '../../processes/supervision.ts'
import { accepted, fileReport, openTask, say, theCase } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten, unitId } from '../support/people.ts'
import { journalShape, told } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

/** What is said in turn: the county's leader answers, a supervisor of the city who did not issue it checks. */
const paths: Readonly<Record<string, readonly Verdict[]>> = {
  closed: ['reply', 'close'],
  'asked-again': ['reply', 'again', 'reply', 'close'],
  'circulated-and-summoned': ['reply', 'circulate', 'reply', 'summon', 'reply', 'close'],
}

/** A 督办件 filed by hand and worked to its end; its run is replaced after that many words. */
async function travel(words: readonly Verdict[], restartAfter = -1): Promise<string> {
  const { clerk } = await kindergarten(t.office.pool)
  const about = await fileReport(t, clerk, 'merger')
  await told({ t, e, caseId: about })
  const form = { addressee: unitId('jinshui'), cases: [about], demand: '三日内办结' }
  const { caseId } = accepted(await file(t.office, acting('citySupervisor'), supervision, { form }))
  for (const [i, word] of words.entries()) {
    await told({ t, e, caseId })
    if (i === restartAfter) await reattach(e.handover, caseId, 1, 'deployed')
    await told({ t, e, caseId })
    const { stage } = await openTask(t, caseId)
    accepted(await say(t, caseId, word, acting(stage === 'reply' ? 'leader' : 'citySupervisorToo')))
  }
  await told({ t, e, caseId })
  accepted(await say(t, about, 'approve'))
  await told({ t, e, caseId: about })
  return caseId
}

const goldenOf = (name: string) => new URL(`../journals/supervision/${name}.json`, import.meta.url)
const golden = async (name: string): Promise<unknown> => JSON.parse(await readFile(goldenOf(name), 'utf8'))

describe.each(Object.entries(paths))('a 督办件 %s', (name, words) => {
  test('ends as its golden journal says', async () => {
    const journal = { words, journal: await journalShape(t, await travel(words)) }
    if (process.env['XUEQIAN_GOLDEN'] === 'write') {
      await mkdir(new URL('.', goldenOf(name)), { recursive: true })
      await writeFile(goldenOf(name), `${JSON.stringify(journal, null, 2)}\n`)
    }
    expect(journal).toEqual(await golden(name))
  })

  test.each(words.map((_, i) => i))(
    'resumed in a fresh run after %i words comes to the same end',
    async (at) => {
      const caseId = await travel(words, at)
      expect(await theCase(t, caseId)).toMatchObject({ outcome: 'completed', epoch: 2 })
      expect({ words, journal: await journalShape(t, caseId) }).toEqual(await golden(name))
    },
  )
})
