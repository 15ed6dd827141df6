import { afterAll, beforeAll, expect, test } from 'vitest'
import { unitId } from '../support/people.ts'
import { testApi, type TestApi } from './api.ts'

let t: TestApi
beforeAll(async () => {
  t = await testApi()
})
afterAll(() => t.close())

interface Listed {
  items: { id: string; kind: string; code: string; superiorId: string | null }[]
  next: string | null
}

test('everybody who is logged in finds the authorities by their code, and no institution', async () => {
  const clerk = await t.as('clerk')
  const { items } = (await clerk.send('GET', '/units?limit=100')).body as unknown as Listed
  const codes = items.map(({ code }) => code)
  expect(codes).toEqual([...codes].sort())
  expect(items.map(({ id }) => id)).toContain(unitId('jinshui'))
  expect(items.map(({ kind }) => kind)).not.toContain('institution')
})

test('those right below one unit are listed page by page', async () => {
  const officer = await t.as('officer')
  const below = `/units?superiorId=${unitId('zhengzhou')}&limit=1`
  const first = (await officer.send('GET', below)).body as unknown as Listed
  expect(first.items).toMatchObject([{ kind: 'county', superiorId: unitId('zhengzhou') }])
  const second = (await officer.send('GET', `${below}&cursor=${first.next ?? ''}`)).body as unknown as Listed
  expect(second.items[0]?.code.localeCompare(first.items[0]?.code ?? '')).toBe(1)
})

test('nobody else finds them', async () => {
  expect((await t.anonymous.send('GET', '/units')).status).toBe(401)
})
