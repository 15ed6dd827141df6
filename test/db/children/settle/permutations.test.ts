import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formalNumber } from '../../../../domain/numbers/status-number.ts'
import { enrolled, type Enrolled } from '../../../support/children.ts'
import { expectSound, holder, numbersNow, settled } from '../../../support/disputes.ts'
import { testOffice, type TestOffice } from '../../../support/office.ts'
import { unitId } from '../../../support/people.ts'

const children: Enrolled[] = []
let t: TestOffice
beforeAll(async () => {
  t = await testOffice()
  for (let i = 0; i < 5; i++) children.push(await enrolled(t, unitId('sunflower')))
})
afterAll(() => t.close())

/** How the five numbers stand; an empty one lies with nobody. */
const handed = fc
  .tuple(
    fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  )
  .map(([order, given]) => order.map((from, i) => (given[i] === true ? from : null)))

test('however numbers are handed round and taken away, one by one dispute after another, each has one owner', async () => {
  const numbers = children.map(({ identity }) => identity.idNumber ?? '')
  await fc.assert(
    fc.asyncProperty(handed, fc.boolean(), async (order, turned) => {
      const given = order.map((from, i) => ({
        child: children[i]?.id ?? '',
        idNumber: from === null ? '' : (numbers[from] ?? ''),
      }))
      const ruling = { numbers: turned ? [...given].reverse() : given }
      const { result } = await settled(
        t,
        given.map(({ child }) => child),
        'different-children',
        ruling,
      )
      expect(result).toBe('done')
      await expectSound(t)
      for (const { child, idNumber } of given) {
        const [id, status] = await numbersNow(t, child)
        expect(id ?? '').toBe(idNumber)
        if (idNumber === '') expect(status).toMatch(/^J/)
        else {
          expect(status).toBe(formalNumber(idNumber))
          expect(await holder(t, { idType: '1', idNumber })).toBe(child)
        }
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
