import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankCase, evolve } from '../../domain/fold.ts'
import type { StoryEvent, TaskKey } from '../../domain/journal.ts'

const key: TaskKey = { stage: 'review', slot: '', round: 1 }
const opened = (round: number): StoryEvent => ({
  no: 0,
  type: 'task-opened',
  data: { ...key, round, unitId: 'u', clock: 'c', dueDay: '2026-11-30' },
})

/** Numbers events from 1 on, as the journal does. */
const journal = (...events: StoryEvent[]): StoryEvent[] => events.map((event, i) => ({ ...event, no: i + 1 }))
const fold = (events: readonly StoryEvent[], from = blankCase) => events.reduce(evolve, from)

const arbitraryKey = fc.record({
  stage: fc.constantFrom('acknowledge', 'review'),
  slot: fc.constantFrom('', 'a'),
  round: fc.integer({ min: 1, max: 4 }),
})
const arbitraryEvent: fc.Arbitrary<StoryEvent> = fc.oneof(
  fc.constant<StoryEvent>({ no: 0, type: 'filed', data: { formNo: 1, stages: ['review'] } }),
  arbitraryKey.map(
    (k): StoryEvent =>
      ({ ...opened(1), data: { ...k, unitId: 'u', clock: 'c', dueDay: '2026-11-30' } }) as StoryEvent,
  ),
  fc
    .tuple(
      arbitraryKey,
      fc.constantFrom('approve' as const, 'return' as const, 'reject' as const, 'explain' as const),
    )
    .map(([k, verdict]): StoryEvent => ({ no: 0, type: 'verdict', data: { ...k, verdict } })),
  arbitraryKey.map((k): StoryEvent => ({ no: 0, type: 'supplement-asked', data: { ...k, suspended: true } })),
  fc.constant<StoryEvent>({ no: 0, type: 'resubmitted', data: { formNo: 2, changed: [] } }),
  arbitraryKey.map((k): StoryEvent => ({
    no: 0,
    type: 'effect-refused',
    data: { ...k, verdict: 'approve', effect: 'e', code: 'x', repair: 'review' },
  })),
  arbitraryKey.map((k): StoryEvent => ({ no: 0, type: 'claimed', data: k })),
  fc.constant<StoryEvent>({
    no: 0,
    type: 'due-moved',
    data: { clock: 'c', slot: '', round: 1, dueDayBefore: '2026-11-30', dueDay: '2026-12-01', revision: 1 },
  }),
  fc.constant<StoryEvent>({ no: 0, type: 'withdrawn', data: { tasks: [] } }),
  fc.constant<StoryEvent>({ no: 0, type: 'closed', data: { outcome: 'completed' } }),
)
const arbitraryJournal = fc
  .array(arbitraryEvent, { minLength: 1, maxLength: 25 })
  .map((events) => journal(...events))

test('the state is the same whatever prefixes of the journal came first, in whatever order, however often', () => {
  fc.assert(
    fc.property(arbitraryJournal, fc.array(fc.nat(25), { maxLength: 12 }), (events, lengths) => {
      const prefixes = lengths.map((length) => events.slice(0, length))
      expect(fold([...prefixes.flat(), ...events])).toEqual(fold(events))
    }),
  )
})

test('a state folded half way goes on to the same end as one folded at once', () => {
  fc.assert(
    fc.property(arbitraryJournal, fc.nat(25), (events, cut) => {
      expect(fold(events.slice(cut), fold(events.slice(0, cut)))).toEqual(fold(events))
    }),
  )
})

test('a row that arrives late, after its successors were taken, changes nothing', () => {
  fc.assert(
    fc.property(arbitraryJournal, fc.nat(24), (events, late) => {
      const known = fold(events)
      const row = events[late % events.length]
      expect(row && evolve(known, row)).toBe(known)
    }),
  )
})

test('the state knows how far the journal was taken and which row last changed the way', () => {
  const state = fold(
    journal(
      { no: 0, type: 'filed', data: { formNo: 1, stages: ['review'] } },
      opened(1),
      { no: 0, type: 'claimed', data: key },
      { no: 0, type: 'verdict', data: { ...key, verdict: 'approve' } },
      { no: 0, type: 'effect-done', data: { ...key, verdict: 'approve', effect: 'e' } },
    ),
  )
  expect(state).toMatchObject({ through: 5, flowNo: 4, ended: null, closed: null })
})

test('a forward verdict decides its step', () => {
  const state = fold(journal(opened(1), { no: 0, type: 'verdict', data: { ...key, verdict: 'reject' } }))
  expect(state.steps).toEqual({ 'review/': { round: 1, at: 'decided', verdict: 'reject' } })
})

test('a return waits to be asked, is asked, and is to be opened again when the applicant has resubmitted', () => {
  const way = journal(
    opened(1),
    { no: 0, type: 'verdict', data: { ...key, verdict: 'return' } },
    { no: 0, type: 'supplement-asked', data: { ...key, suspended: true } },
    { no: 0, type: 'resubmitted', data: { formNo: 2, changed: ['description'] } },
    opened(2),
  )
  const stands = way.map((_, i) => fold(way.slice(0, i + 1)).steps['review/'])
  expect(stands.map((step) => `${String(step?.round)} ${String(step?.at)}`)).toEqual([
    '1 open',
    '1 returned',
    '1 asked',
    '1 again',
    '2 open',
  ])
})

test('a changed form renews the approval it has overtaken, before the step that returned the case', () => {
  const inside = { stage: 'institution-approve', slot: '', round: 1 }
  const way = (renewed: { stage: string; slot: string }[]): StoryEvent[] =>
    journal(
      { ...opened(1), data: { ...inside, unitId: 'u', clock: 'c', dueDay: '2026-11-30' } } as StoryEvent,
      { no: 0, type: 'verdict', data: { ...inside, verdict: 'approve', form: { originalsSeen: true } } },
      opened(1),
      { no: 0, type: 'verdict', data: { ...key, verdict: 'return' } },
      { no: 0, type: 'supplement-asked', data: { ...key, suspended: true } },
      { no: 0, type: 'resubmitted', data: { formNo: 2, changed: ['reason'], renewed } },
    )
  expect(fold(way([{ stage: 'institution-approve', slot: '' }])).steps).toMatchObject({
    'institution-approve/': { round: 1, at: 'again' },
    'review/': { round: 1, at: 'again' },
  })
  expect(fold(way([])).steps).toMatchObject({
    'institution-approve/': { at: 'decided' },
    'review/': { at: 'again' },
  })
})

test('a refused effect sends its step back to be opened again', () => {
  const refused: StoryEvent = {
    no: 0,
    type: 'effect-refused',
    data: { ...key, verdict: 'approve', effect: 'e', code: 'x', repair: 'review' },
  }
  const state = fold(
    journal(opened(1), { no: 0, type: 'verdict', data: { ...key, verdict: 'approve' } }, refused),
  )
  expect(state.steps['review/']).toMatchObject({ round: 1, at: 'again' })
  expect(state.flowNo).toBe(3)
})

test('a withdrawal ends the case, which is closed only when that is recorded', () => {
  const way = journal(
    opened(1),
    { no: 0, type: 'withdrawn', data: { tasks: [key] } },
    { no: 0, type: 'closed', data: { outcome: 'withdrawn' } },
  )
  expect(fold(way.slice(0, 2))).toMatchObject({ ended: 'withdrawn', closed: null })
  expect(fold(way)).toMatchObject({ ended: 'withdrawn', closed: 'withdrawn' })
})

test('parties of one stage stand apart by their slots', () => {
  const there = { ...key, slot: 'b' }
  const state = fold(journal(opened(1), { no: 0, type: 'verdict', data: { ...there, verdict: 'approve' } }))
  expect(state.steps).toMatchObject({ 'review/': { at: 'open' }, 'review/b': { at: 'decided' } })
})

test('a word that sends back has both steps done once more, each from the round it had', () => {
  const check: TaskKey = { stage: 'check', slot: '', round: 1 }
  const state = fold(
    journal(
      opened(1),
      { no: 0, type: 'verdict', data: { ...key, verdict: 'reply' } },
      { no: 0, type: 'task-opened', data: { ...check, unitId: 'u', clock: 'c', dueDay: '2026-11-30' } },
      { no: 0, type: 'verdict', data: { ...check, verdict: 'again', back: 'review' } },
    ),
  )
  expect(state.steps).toMatchObject({
    'review/': { round: 1, at: 'again' },
    'check/': { round: 1, at: 'again' },
  })
})

test('a refusal whose repair is an earlier stage has that stage and the step of the verdict done once more', () => {
  const last: TaskKey = { stage: 'county-review', slot: '', round: 1 }
  const state = fold(
    journal(
      opened(1),
      { no: 0, type: 'verdict', data: { ...key, verdict: 'approve' } },
      { no: 0, type: 'task-opened', data: { ...last, unitId: 'u', clock: 'c', dueDay: '2026-11-30' } },
      { no: 0, type: 'verdict', data: { ...last, verdict: 'approve' } },
      {
        no: 0,
        type: 'effect-refused',
        data: { ...last, verdict: 'approve', effect: 'e', code: 'x', repair: 'review' },
      },
    ),
  )
  expect(state.steps).toMatchObject({ 'review/': { at: 'again' }, 'county-review/': { at: 'again' } })
})

test('a supplement that lapses has the asking step opened again, as a resubmission does', () => {
  const state = fold(
    journal(
      opened(1),
      { no: 0, type: 'verdict', data: { ...key, verdict: 'return' } },
      { no: 0, type: 'supplement-asked', data: { ...key, suspended: true } },
      { no: 0, type: 'supplement-lapsed', data: { ...key, dueDay: '2026-12-07' } },
    ),
  )
  expect(state).toMatchObject({ flowNo: 4, steps: { 'review/': { round: 1, at: 'again' } } })
})
