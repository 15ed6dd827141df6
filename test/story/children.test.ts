import { expect, test } from 'vitest'
import { demoChildren } from '../../stack/demo/children.ts'
import { alike, mixedUp, movingInCounty, movingOn } from '../../story/children.ts'

test('the papers of the stories are those of children of the demo, each used by one story', () => {
  const inHand = [...movingInCounty, ...movingOn, ...mixedUp.flat(), ...alike.flat()]
  const known = demoChildren.map(({ identity: { name, idNumber } }) => ({ name, idNumber }))
  for (const each of inHand) expect(known).toContainEqual(each)
  expect(new Set(inHand.map(({ idNumber }) => idNumber)).size).toBe(inHand.length)
})
