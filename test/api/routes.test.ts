import { beforeAll, expect, test } from 'vitest'
import { openApiDocument } from '../../api/openapi.ts'
import { processes } from '../../processes/index.ts'
import { testApi } from './api.ts'

interface Operation {
  operationId: string
  tags: string[]
  summary: string
  security?: unknown[]
  parameters?: { in: string; name: string; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
interface Schema {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  additionalProperties?: unknown
  anyOf?: Schema[]
  items?: Schema
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

let document: Document
let operations: (Operation & { method: string; path: string })[]
beforeAll(async () => {
  document = (await openApiDocument()) as Document
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  )
})

/** Every object a client can send or read that does not say which fields it has. */
const openObjects = (schema: Schema, path: string): string[] => {
  const own =
    schema.type === 'object' && schema.properties && schema.additionalProperties !== false ? [path] : []
  const parts = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.anyOf ?? []).map((each, n) => [`|${n}`, each] as const),
    ...(schema.items ? [['[]', schema.items] as const] : []),
  ]
  return [...own, ...parts.flatMap(([name, part]) => openObjects(part, `${path}.${name}`))]
}

test('every request and every answer is a closed object', () => {
  const bodies = operations.flatMap(({ operationId, requestBody, responses }) => [
    ...Object.values(requestBody?.content ?? {}).map(
      ({ schema }) => [`${operationId} body`, schema] as const,
    ),
    ...Object.entries(responses)
      .filter(([status]) => status !== 'default')
      .flatMap(([status, { content }]) =>
        Object.values(content ?? {}).map(({ schema }) => [`${operationId} ${status}`, schema] as const),
      ),
  ])
  const named = Object.entries(document.components.schemas).filter(([name]) => name !== 'Problem')
  expect([...bodies, ...named].flatMap(([name, schema]) => openObjects(schema, name))).toEqual([])
})

test('every operation has a name of its own, a tag and a Chinese summary', () => {
  const names = operations.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { summary, tags } of operations) expect(`${tags.join('')}${summary}`).toMatch(/\p{Script=Han}/u)
})

test('every operation says how it refuses', () => {
  const silent = operations.filter(
    ({ responses }) => !responses['default']?.content?.['application/problem+json'],
  )
  expect(silent.map(({ operationId }) => operationId)).toEqual(['healthz', 'readyz'])
})

test('every write through an act asks for an Idempotency-Key', () => {
  const keyless = operations
    .filter(({ method }) => method !== 'get')
    .filter(
      ({ parameters }) => !parameters?.some(({ name, required }) => name === 'idempotency-key' && required),
    )
  // A part carries its place instead: sent twice it is one part.
  expect(keyless.map(({ operationId }) => operationId).sort()).toEqual([
    'announcePhoneUpload',
    'continuePhoneUpload',
    'continueUpload',
    'dryRunCalendarChange',
    'dryRunOverride',
    'logIn',
    'logOut',
    'readNotice',
    'readNotices',
  ])
})

test('only the door, receipts, telephones with a code, the demo’s own front and the health checks need no session', () => {
  const open = operations
    .filter(({ security }) => security?.length === 0)
    .map(({ operationId }) => operationId)
  expect(open.sort()).toEqual([
    'announcePhoneUpload',
    'continuePhoneUpload',
    'demo',
    'getPhoneUpload',
    'getReceipt',
    'getSession',
    'healthz',
    'logIn',
    'readyz',
  ])
})

test.each(processes.map(({ name, form }) => [name, form] as const))(
  'the form of %s is described precisely',
  (name) => {
    const operation = document.paths[`/api/v1/processes/${name}/cases`]?.['post']
    const form = operation?.requestBody?.content['application/json']?.schema.properties?.['form']
    expect(form).toMatchObject({ type: 'object', additionalProperties: false })
    expect(Object.keys(form?.properties ?? {}).length).toBeGreaterThan(0)
  },
)

test('nothing refers to a schema that is not there', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  )
  expect(refs.length).toBeGreaterThan(0)
  expect(refs.filter((name) => name === undefined || !(name in document.components.schemas))).toEqual([])
})

test('a route that does not say who may call it is not let into the server', async () => {
  const t = await testApi()
  expect(() => t.app.get('/api/v1/forgotten', () => 'open to all')).toThrow(/does not say who may call it/)
  await t.close()
})
