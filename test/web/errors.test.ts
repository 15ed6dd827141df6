// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { errorsAt } from '../../web/form/errors.ts'
import type { Field } from '../../web/form/field.ts'
import { widgetOf } from '../../web/form/widgets.ts'

const parts: Field = {
  type: 'array',
  items: {
    type: 'object',
    properties: { kind: { type: 'string' }, attachment: { type: 'string' } },
  },
}
const said = [{ path: 'papers.0.kind', message: '必填' }]
const at = (field: Field) => errorsAt(said, ['papers'], widgetOf(field), field)

test('what one paper of several lacks is said at the papers, which have no fields of their own', () => {
  expect(at({ ...parts, widget: 'proofs' })).toEqual(said)
})

test('what one entry of a list lacks is left to the field of that entry', () => {
  expect(at(parts)).toEqual([])
})
