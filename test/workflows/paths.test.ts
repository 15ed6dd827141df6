import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { resubmit } from '../../acts/resubmit.ts'
import { clocksOf } from '../../db/clocks.ts'
import { changesOf } from '../../db/register.ts'
import { statuses } from '../../domain/outcome.ts'
import { accepted, fileReport, report, theCase } from '../acts/cases.ts'
import type { TestEngine } from '../support/engine.ts'
import { acting, type TestOffice } from '../support/office.ts'
import { kindergarten } from '../support/people.ts'
import { paths, type Path, type PathName } from './paths.ts'
import { act, journalShape, setOut, told, type Traveller } from './travel.ts'
import { world } from './worlds.ts'

let t: TestOffice
let e: TestEngine
world((office, engine) => {
  t = office
  e = engine
})

async function travel(path: Path): Promise<Traveller> {
  const traveller = await setOut(t, e, path)
  await told(traveller)
  for (const step of path.steps) {
    await act(traveller, step, path)
    await told(traveller)
  }
  return traveller
}

const goldenOf = (name: string) => new URL(`../journals/${name}.json`, import.meta.url)

describe('a case', () => {
  test.each(Object.entries(paths) as [PathName, Path][])(
    '%s ends as its golden journal says',
    async (name, path) => {
      const { caseId } = await travel(path)
      const journal = { ...path, journal: await journalShape(t, caseId) }
      // `XUEQIAN_GOLDEN=write` makes the files anew; their diff is what a reviewer has to agree to.
      if (process.env['XUEQIAN_GOLDEN'] === 'write')
        await writeFile(goldenOf(name), `${JSON.stringify(journal, null, 2)}\n`)
      expect(journal).toEqual(JSON.parse(await readFile(goldenOf(name), 'utf8')))
      expect(await theCase(t, caseId)).toMatchObject({ outcome: path.outcome, nextRungAt: null })
      expect(statuses[(await theCase(t, caseId)).status].open).toBe(false)
    },
  )
})

describe('the register', () => {
  const entry = async (path: Path) => {
    const { k } = await travel(path)
    return (await changesOf(t.office.pool, k.id, 10)).map(({ category, voided }) => [category, voided])
  }

  test('shows a report taken note of', async () => {
    expect(await entry(paths.acknowledged)).toEqual([['canteen-change', null]])
  })

  test('shows an approved report once, though filing and approval both enter it', async () => {
    expect(await entry(paths['reviewed-after-all'])).toEqual([['canteen-change', null]])
  })

  test('keeps the entry of a withdrawn report, voided with the reason', async () => {
    expect(await entry(paths['withdrawn-at-once'])).toEqual([['canteen-change', 'case.withdrawn']])
  })

  test('keeps the entry of a refused report, voided with the reason', async () => {
    expect(await entry(paths['refused-after-all'])).toEqual([['canteen-change', 'review.reject']])
  })

  test('shows nothing of an effect that was refused', async () => {
    expect(await entry(paths['effect-refused'])).toEqual([])
  })
})

describe('the register after an explanation', () => {
  // The effect ran at filing and is not run again, so a corrected date never reaches the register.
  test('shows the dates that the applicant corrected', async () => {
    const traveller = await travel({ ...paths.explained, steps: ['explain'] })
    const form = report('canteen-change', { effectiveFrom: '2026-11-22' })
    accepted(await resubmit(t.office, acting(traveller.k.clerk), traveller.caseId, { form }))
    await told(traveller)
    await act(traveller, 'acknowledge', paths.explained)
    await told(traveller)
    expect(await changesOf(t.office.pool, traveller.k.id, 10)).toMatchObject([{ from: '2026-11-22' }])
  })
})

describe('the clock', () => {
  const clock = async (caseId: string, name: string) =>
    (await clocksOf(t.office.pool, caseId)).filter((each) => each.name === name)

  test('is the same one after 转为审核', async () => {
    const { caseId } = await travel({ ...paths['reviewed-after-all'], steps: ['to-review'] })
    expect(await clock(caseId, 'change-report.decide')).toMatchObject([
      { round: 1, dueDay: '2026-11-30', stoppedAt: null, ledger: [] },
    ])
    await act({ t, e, k: await kindergarten(t.office.pool), caseId }, 'approve', paths.approved)
    await told({ t, e, caseId })
  })

  test('does not stand still while the applicant explains', async () => {
    const traveller = await travel({ ...paths.explained, steps: ['explain'] })
    await e.pass(2 * 86_400_000)
    await act(traveller, 'resubmit', paths.explained)
    await told(traveller)
    expect(await clock(traveller.caseId, 'change-report.decide')).toMatchObject([
      { dueDay: '2026-11-30', ledger: [] },
    ])
  })

  test('stands still while the applicant supplements, in both rounds', async () => {
    const traveller = await travel({ ...paths['returned-once'], steps: ['return'] })
    await e.pass(2 * 86_400_000)
    await act(traveller, 'resubmit', paths['returned-once'])
    await told(traveller)
    await act(traveller, 'return', paths['returned-once'])
    await told(traveller)
    await e.pass(86_400_000)
    await act(traveller, 'resubmit', paths['returned-once'])
    const { nextRungAt } = await told(traveller)
    const [only] = await clock(traveller.caseId, 'change-report.decide')
    expect(only).toMatchObject({
      dueDay: '2026-12-03',
      ledger: [{ kind: 'suspension' }, { kind: 'suspension' }],
    })
    expect(nextRungAt).toBe(Date.parse('2026-12-02T08:30:00+08:00'))
  })

  test('stops with the last verdict, not when the story closes the case', async () => {
    const { caseId } = await travel(paths.approved)
    const [row] = await t.office.pool<
      { at: number }[]
    >`SELECT at FROM case_events WHERE case_id = ${caseId} AND type = 'verdict'`
    expect(await clock(caseId, 'change-report.decide')).toMatchObject([{ stoppedAt: row?.at }])
  })
})

describe('停办', () => {
  const suspension = {
    category: 'suspension',
    extra: { placement: '就近安置' },
    steps: ['approve'],
    outcome: 'completed',
  } as const

  test('registered once more for the same days is refused and goes back to the officer, who ends it', async () => {
    const { k } = await travel({ ...suspension, title: '停办' })
    const again = { t, e, k, caseId: await fileReport(t, k.clerk, 'suspension', { extra: suspension.extra }) }
    await told(again)
    await act(again, 'approve', suspension)
    await told(again)
    const journal = await journalShape(t, again.caseId)
    expect(journal.slice(-2)).toMatchObject([
      { type: 'effect-refused', data: { effect: 'recordChange', code: 'already-suspended', round: 1 } },
      { type: 'task-opened', data: { stage: 'review', round: 2 } },
    ])
    await act(again, 'reject', suspension)
    expect(await told(again)).toMatchObject({ status: 'rejected' })
  })

  test('is ended by 复办, after which it may be registered again', async () => {
    const { k } = await travel({ ...suspension, title: '停办' })
    for (const [category, extra, effectiveFrom] of [
      ['resumption', {}, '2026-11-25'],
      ['suspension', suspension.extra, '2026-11-26'],
    ] as const) {
      const next = { t, e, k, caseId: await fileReport(t, k.clerk, category, { extra, effectiveFrom }) }
      await told(next)
      await act(next, 'approve', suspension)
      expect(await told(next)).toMatchObject({ status: 'completed' })
    }
    expect(
      await t.office.pool`SELECT FROM institution_suspensions WHERE institution_id = ${k.id}`,
    ).toHaveLength(2)
  })
})
