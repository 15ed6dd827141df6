import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { largestPaper } from '../../api/files.ts'
import { expectInvariants } from '../support/invariants.ts'
import { filed, multipart, testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
let before: Record<string, number>
let stored: string[]
beforeAll(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
})
beforeEach(async () => {
  before = await t.rows()
  stored = await t.storedFiles()
})
afterEach(() => expectInvariants(t, [], { delivering: [], atRest: false }))
afterAll(() => t.close())

const pdf = (size = 200, mark = ''): Buffer =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${mark}`), Buffer.alloc(size)]).subarray(0, size)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const jpeg = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
])

/** A zip with one stored, empty entry of that name. */
const zip = (name: string): Buffer => {
  const local = Buffer.alloc(30 + name.length)
  local.write('PK\u0003\u0004', 'latin1')
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  const central = Buffer.alloc(46 + name.length)
  central.write('PK\u0001\u0002', 'latin1')
  central.writeUInt16LE(name.length, 28)
  central.write(name, 46)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

let serial = 0
const upload = async (
  content: Buffer,
  name = '批复.pdf',
  { browser = clerk, field = 'file', key = '' } = {},
) => {
  const { payload, type } = multipart(content, name, field)
  const response = await browser.raw({
    method: 'POST',
    url: '/api/v1/attachments',
    payload,
    headers: { 'content-type': type, 'idempotency-key': key || `upload-${(serial += 1)}` },
  })
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() }
}

const nothingLeft = async () => {
  const { audit: _, ...rest } = await t.rows()
  const { audit: __, ...restBefore } = before
  expect(rest).toEqual(restBefore)
  expect(await t.storedFiles()).toEqual(stored)
}

describe('a paper is taken by its content', () => {
  test.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a PNG called .jpg', png, 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['an OFD', zip('OFD.xml'), 'application/ofd'],
  ])('%s', async (_, content, type) => {
    const { status, body } = await upload(content, 'paper.jpg')
    expect([status, body['type'], body['size']]).toEqual([201, type, content.length])
  })

  test.each([
    ['HTML as .jpg', Buffer.from('<html><script>alert(1)</script></html>')],
    ['SVG as .png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a zip that is no OFD', zip('macro.docm')],
    ['a zip that names OFD.xml deeper down', zip('x/OFD.xml')],
    ['a zip that is cut off', zip('OFD.xml').subarray(0, 40)],
    ['a program', Buffer.from('MZ\u0000\u0000')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused, and nothing stays', async (_, content) => {
    const { status, body } = await upload(content, 'photo.jpg')
    expect([status, body['code']]).toEqual([415, 'unsupported-type'])
    await nothingLeft()
  })

  test('20 MB are taken', async () => {
    expect((await upload(pdf(largestPaper))).status).toBe(201)
  })

  test('20 MB and one byte are refused, and nothing stays', async () => {
    const { status, body } = await upload(pdf(largestPaper + 1))
    expect([status, body['code']]).toEqual([413, 'too-large'])
    await nothingLeft()
  })
})

describe('an upload', () => {
  test('has one part called file', async () => {
    expect((await upload(pdf(), 'a.pdf', { field: 'other' })).body).toMatchObject({
      status: 400,
      code: 'invalid-request',
    })
    const one = multipart(pdf(), 'a.pdf')
    const boundary = String(one.type.split('boundary=')[1])
    const part = one.payload.subarray(0, one.payload.lastIndexOf(`--${boundary}--`))
    const payload = Buffer.concat([
      ...Array.from({ length: 50 }, () => part),
      Buffer.from(`--${boundary}--\r\n`),
    ])
    const response = await clerk.raw({
      method: 'POST',
      url: '/api/v1/attachments',
      payload,
      headers: { 'content-type': one.type, 'idempotency-key': 'many' },
    })
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([400, 'invalid-request'])
    await nothingLeft()
  })

  test('is refused as JSON', async () => {
    expect((await clerk.send('POST', '/attachments', { file: 'x' })).status).toBe(415)
  })

  test('is refused to those who neither file nor answer for their unit, before a byte is kept', async () => {
    const { status } = await upload(pdf(), 'a.pdf', { browser: await t.as('supervisor') })
    before = { ...before, sessions: (before['sessions'] ?? 0) + 1 }
    expect([403, 404]).toContain(status)
    await nothingLeft()
  })

  test('repeated under its key is one paper, and another paper under it is refused', async () => {
    const first = await upload(pdf(100, 'once'), 'a.pdf', { key: 'same' })
    const again = await upload(pdf(100, 'once'), 'a.pdf', { key: 'same' })
    const other = await upload(pdf(100, 'other'), 'a.pdf', { key: 'same' })
    expect([again.status, again.body['id']]).toEqual([201, first.body['id']])
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused'])
    expect((await t.storedFiles()).length).toBe(stored.length + 1)
  })
})

describe('a stored paper', () => {
  let id: string
  beforeAll(async () => {
    id = String((await upload(pdf(300, 'mine'), `../../张小明"\r\n<img onerror=x>'.pdf`)).body['id'])
  })

  test('keeps its name sealed and gives it without a path', async () => {
    const [row] = await t.office.pool<{ name: Buffer }[]>`SELECT name FROM attachments WHERE id = ${id}`
    expect(row?.name.toString('utf8')).not.toContain('张小明')
    const { body } = await clerk.send('GET', `/attachments/${id}`)
    expect(String(body['name'])).toMatch(/^张小明/)
  })

  test('comes back byte by byte, never as something a browser runs', async () => {
    const response = await clerk.raw({ url: `/api/v1/attachments/${id}/content` })
    expect(response.rawPayload.equals(pdf(300, 'mine'))).toBe(true)
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[\w%.!~-]+$/) as string,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })

  test.each(['bambooClerk', 'officer', 'supervisor'] as const)('is not there for %s', async (name) => {
    const stranger = await t.as(name)
    expect((await stranger.send('GET', `/attachments/${id}`)).status).toBe(404)
    expect((await stranger.raw({ url: `/api/v1/attachments/${id}/content` })).statusCode).toBe(404)
  })

  test('is there for the desk once a case names it', async () => {
    const caseId = await filed(clerk, { papers: [id] })
    const officer = await t.as('officer')
    expect((await officer.raw({ url: `/api/v1/attachments/${id}/content` })).statusCode).toBe(200)
    expect((await officer.send('GET', `/cases/${caseId}`)).body['evidence']).toMatchObject([{ id, caseId }])
    const { body } = await officer.send('GET', `/cases/${caseId}/timeline`)
    const sha256 = createHash('sha256').update(pdf(300, 'mine')).digest('hex')
    expect((body['items'] as { evidence: string[] }[])[0]?.evidence).toEqual([sha256])
  })

  test('of another institution cannot be named in a form', async () => {
    const bamboo = await t.as('bambooClerk')
    const answer = await bamboo.send('POST', '/processes/change-report/cases', {
      form: { category: 'merger', effectiveFrom: '2026-12-01', description: 'x', extra: {}, papers: [id] },
    })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([400, 'papers'])
  })
})
