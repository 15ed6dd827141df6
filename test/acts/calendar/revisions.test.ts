import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarFor, nationalFor } from '../../../acts/calendar/calendarFor.ts'
import { confirm, reject } from '../../../acts/calendar/confirm.ts'
import { dryRun } from '../../../acts/calendar/dryRun.ts'
import { propose } from '../../../acts/calendar/propose.ts'
import { newestRevision } from '../../../db/calendar.ts'
import { proposalById } from '../../../db/proposals.ts'
import { dayKind } from '../../../domain/time/calendar.ts'
import { noticeTexts, madeUp2027 } from '../../domain/time/notice-texts.ts'
import { acting, testOffice, type TestOffice } from '../../support/office.ts'
import { kindergarten, unitId } from '../../support/people.ts'
import { accepted, fileReport, rowCounts } from '../cases.ts'
import { closing, publish, revise } from './revisions.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
})
afterAll(() => t.close())

const refusedWith = (code: string) => ({ ok: false, code })
const proposed = async (days: string[]) =>
  accepted(await propose(t.office, acting('jinshuiSecurity'), closing(days))).id

describe('a proposal', () => {
  test('changes nothing until somebody else has confirmed it', async () => {
    const before = await newestRevision(t.office.pool)
    const id = await proposed(['2026-12-01'])
    expect(await newestRevision(t.office.pool)).toBe(before)
    expect(await confirm(t.office, acting('jinshuiSecurity'), id)).toMatchObject(refusedWith('own-proposal'))
    expect(await confirm(t.office, acting('citySecurity'), id)).toEqual({
      ok: true,
      value: { id, revision: before + 1 },
    })
    expect(await confirm(t.office, acting('henanSecurity'), id)).toMatchObject(
      refusedWith('proposal-settled'),
    )
  })

  test('is refused to one person by the database itself', async () => {
    const id = await proposed(['2026-12-02'])
    const proposal = await proposalById(t.office.pool, id)
    const { authorId = '' } = proposal ?? {}
    await expect(
      t.office.pool`INSERT INTO calendar_revisions (number, proposal_id, author_id, confirmer_id, at)
        VALUES (900, ${id}, ${authorId}, ${authorId}, ${0})`,
    ).rejects.toThrow('calendar_revisions_check')
  })

  test('that is rejected, or taken back by its author, is never confirmed', async () => {
    for (const who of ['citySecurity', 'jinshuiSecurity'] as const) {
      const id = await proposed(['2026-12-03'])
      expect(await reject(t.office, acting(who), id, '日期有误')).toEqual({ ok: true, value: { id } })
      expect(await confirm(t.office, acting('citySecurity'), id)).toMatchObject(
        refusedWith('proposal-settled'),
      )
    }
  })

  test.each([
    ['an officer of the county', 'officer', closing(['2026-12-04']), 'forbidden'],
    ['a clerk', 'clerk', closing(['2026-12-04']), 'not-found'],
    ['the security administrator of another county', 'erqiSecurity', closing(['2026-12-04']), 'not-found'],
    ['the prefecture for its county', 'citySecurity', closing(['2026-12-04']), 'forbidden'],
    [
      'a county for the national calendar',
      'jinshuiSecurity',
      { kind: 'notice', reason: '发布', text: noticeTexts[2026] },
      'forbidden',
    ],
    ['the system administrator', 'systemAdministrator', closing(['2026-12-04']), 'forbidden'],
  ] as const)('is not for %s', async (_, who, proposing, code) => {
    expect(await propose(t.office, acting(who), proposing)).toMatchObject(refusedWith(code))
  })

  test('is confirmed by nobody but security administrators of the unit and above', async () => {
    const id = await proposed(['2026-12-04'])
    expect(await confirm(t.office, acting('officer'), id)).toMatchObject(refusedWith('forbidden'))
    expect(await confirm(t.office, acting('erqiSecurity'), id)).toMatchObject(refusedWith('not-found'))
  })

  test('of a notice nobody understands names the lines', async () => {
    const text = noticeTexts[2026].replace('1月4日（周日）', '1月4日（周一）')
    expect(
      await propose(t.office, acting('henanSecurity'), { kind: 'notice', reason: '发布', text }),
    ).toMatchObject({
      ...refusedWith('notice-unclear'),
      errors: [{ path: 'text.4', message: '第 4 行：1月4日(周一)与日历不符，2026-01-04 是星期日' }],
    })
  })

  test('of a notice as data is checked alike', async () => {
    const holidays = [{ name: '春节', from: '2027-02-05', to: '2027-02-13', worked: ['2027-02-15'] }]
    const notice = {
      year: 2027,
      title: '通知',
      number: '1号',
      issuedOn: '2026-11-26',
      source: '文件',
      holidays,
    }
    expect(
      await propose(t.office, acting('henanSecurity'), { kind: 'notice', reason: '发布', notice }),
    ).toMatchObject({
      ...refusedWith('notice-unclear'),
      errors: [{ path: 'notice.holidays.0', message: '2027-02-15 不是周末，不会是调休上班日' }],
    })
  })

  test('to take back a closure that does not stand is refused', async () => {
    const proposing = { ...closing(['2026-12-24']), kind: 'withdrawn-closure' as const, days: ['2026-12-24'] }
    expect(await propose(t.office, acting('jinshuiSecurity'), proposing)).toMatchObject(
      refusedWith('invalid-request'),
    )
  })

  test('sent twice under one key is one proposal', async () => {
    const actor = acting('jinshuiSecurity')
    const first = accepted(await propose(t.office, actor, closing(['2026-12-07'])))
    expect(accepted(await propose(t.office, actor, closing(['2026-12-07'])))).toEqual(first)
  })
})

describe('a closure', () => {
  const works = async (unit: string, day: string) =>
    dayKind(await calendarFor(t.office.pool, t.office, unit), day).works

  test('holds for the unit and those below it until it is taken back', async () => {
    const { id } = await kindergarten(t.office.pool)
    const number = await revise(t, closing(['2026-12-22']))
    expect([await works(unitId('jinshui'), '2026-12-22'), await works(id, '2026-12-22')]).toEqual([
      false,
      false,
    ])
    expect([await works(unitId('erqi'), '2026-12-22'), await works(unitId('henan'), '2026-12-22')]).toEqual([
      true,
      true,
    ])
    await revise(t, { ...closing([]), kind: 'withdrawn-closure', days: ['2026-12-22'] })
    expect(await works(id, '2026-12-22')).toBe(true)
    const then = await calendarFor(t.office.pool, t.office, id, number)
    expect(dayKind(then, '2026-12-22')).toMatchObject({ reason: 'local closure', name: '暴雪停办公' })
  })

  test('of the prefecture holds in all of its counties', async () => {
    await revise(t, closing(['2026-12-23'], 'zhengzhou'), 'citySecurity', 'henanSecurity')
    for (const county of ['jinshui', 'erqi'] as const)
      expect(await works(unitId(county), '2026-12-23')).toBe(false)
  })
})

describe('a notice', () => {
  test('covers its year from the revision on, and earlier revisions stay what they were', async () => {
    const number = await publish(t, madeUp2027)
    const now = await nationalFor(t.office.pool, t.office)
    const before = await nationalFor(t.office.pool, t.office, number - 1)
    expect([now.revision, now.covered.has(2027), before.covered.has(2027)]).toEqual([number, true, false])
    expect(dayKind(now, '2027-02-14')).toMatchObject({
      works: true,
      reason: 'make-up day',
      provisional: false,
    })
  })

  test('entered again under its number replaces what was entered first', async () => {
    await publish(t, madeUp2027.replace('5月8日（周六）', '5月9日（周日）'))
    const now = await nationalFor(t.office.pool, t.office)
    expect([dayKind(now, '2027-05-08').works, dayKind(now, '2027-05-09').works]).toEqual([false, true])
  })
})

describe('a dry run', () => {
  test('counts the clocks that would move, names the days, and writes nothing', async () => {
    const quiet = await testOffice()
    try {
      const { clerk } = await kindergarten(quiet.office.pool)
      const { clerk: neighbour } = await kindergarten(quiet.office.pool, 'erqi')
      for (const who of [clerk, neighbour]) await fileReport(quiet, who, 'merger')
      const before = await rowCounts(quiet.office.pool)
      const change = { kind: 'closure', content: { days: ['2026-11-25'] } } as const
      const told = await dryRun(quiet.office, { ...change, unitId: unitId('jinshui'), reason: '暴雪' })
      expect(told).toMatchObject({ revision: 1, clocks: 2, later: 1, earlier: 0, overdueButForFloor: 0 })
      expect(told.days).toMatchObject([
        { day: '2026-11-25', before: { works: true }, after: { works: false } },
      ])
      expect(await rowCounts(quiet.office.pool)).toEqual(before)
    } finally {
      await quiet.close()
    }
  })
})
