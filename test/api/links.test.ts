import { afterAll, beforeAll, expect, test } from 'vitest'
import { linksView } from '../../api/views/links.ts'
import { fileCase } from '../acts/cases.ts'
import { toyMove, toyPack } from '../acts/links/toys.ts'
import { enrolled } from '../support/children.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { kindergarten, person } from '../support/people.ts'

let t: TestOffice
beforeAll(async () => {
  t = await testOffice(undefined, toyPack)
})
afterAll(() => t.close())

test('a case shows the one that holds it to whoever may see both, and to nobody else', async () => {
  const here = await kindergarten(t.office.pool)
  const there = await kindergarten(t.office.pool, 'erqi')
  const child = (await enrolled(t, here.id)).id
  const first = await fileCase(t, here.clerk, toyMove, { child })
  t.office.time.set(t.office.time.now() + 60_000)
  const second = await fileCase(t, there.clerk, toyMove, { child })
  expect(await linksView(t.office, first, here.clerk)).toEqual([])
  expect(await linksView(t.office, first, person('officer'))).toEqual([])
  expect(await linksView(t.office, first, person('citySupervisor'))).toMatchObject([
    { id: second, kind: 'later', kindTitle: '同一幼儿后提出的转园' },
  ])
})
