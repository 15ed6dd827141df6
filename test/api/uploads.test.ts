import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { largestPaper } from '../../api/files.ts'
import { testApi, type Browser, type TestApi } from './api.ts'

let t: TestApi
let clerk: Browser
beforeAll(async () => {
  t = await testApi()
  clerk = await t.as('clerk')
})
afterAll(() => t.close())

const pdf = (size: number): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size)]).subarray(0, size)

const begin = async (size: number, browser = clerk) => {
  const { status, body } = await browser.send('POST', '/uploads', { name: '批复.pdf', size })
  return { status, body, id: String(body['id']) }
}

const send = async (path: string, offset: number, part: Buffer, browser = clerk) => {
  const response = await browser.raw({
    method: 'PATCH',
    url: `/api/v1${path}`,
    payload: part,
    headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) },
  })
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() }
}

describe('a paper in parts', () => {
  test('is a paper like any other when its last part has come', async () => {
    const { id } = await begin(300)
    const first = await send(`/uploads/${id}`, 0, pdf(300).subarray(0, 200))
    expect(first.body).toMatchObject({ offset: 200, attachmentId: null })
    const last = await send(`/uploads/${id}`, 200, pdf(300).subarray(200))
    const paper = await clerk.raw({ url: `/api/v1/attachments/${String(last.body['attachmentId'])}/content` })
    expect(paper.rawPayload.equals(pdf(300))).toBe(true)
  })

  test('goes on where it stopped, and says where that was', async () => {
    const { id } = await begin(300)
    await send(`/uploads/${id}`, 0, pdf(300).subarray(0, 100))
    const wrong = await send(`/uploads/${id}`, 0, pdf(300).subarray(0, 100))
    expect([wrong.status, wrong.body['code'], wrong.body['offset']]).toEqual([409, 'upload-offset', 100])
    expect((await clerk.send('GET', `/uploads/${id}`)).body).toMatchObject({ offset: 100, size: 300 })
    expect((await send(`/uploads/${id}`, 100, pdf(300).subarray(100))).body['attachmentId']).not.toBeNull()
  })

  test('sent twice at its end is one paper', async () => {
    const { id } = await begin(50)
    const [a, b] = await Promise.all([
      send(`/uploads/${id}`, 0, pdf(50)),
      send(`/uploads/${id}`, 50, Buffer.alloc(0)),
    ])
    const again = await send(`/uploads/${id}`, 50, Buffer.alloc(0))
    expect([a.status, again.status]).toEqual([200, 200])
    expect([200, 409]).toContain(b.status)
    expect(again.body['attachmentId']).toBe(a.body['attachmentId'])
  })

  test('is not there for others', async () => {
    const { id } = await begin(300)
    const stranger = await t.as('bambooClerk')
    expect((await stranger.send('GET', `/uploads/${id}`)).status).toBe(404)
    expect((await send(`/uploads/${id}`, 0, pdf(300), stranger)).status).toBe(404)
    expect((await send(`/uploads/${id}`, 0, pdf(300), t.anonymous)).status).toBe(401)
  })

  test('is refused to those who may not upload', async () => {
    expect([403, 404]).toContain((await begin(300, await t.as('supervisor'))).status)
  })

  test('is refused before its first part where it is too large', async () => {
    const { status, body } = await begin(largestPaper + 1)
    expect([status, body['code']]).toEqual([413, 'too-large'])
  })

  test('is refused where more comes than was said', async () => {
    const { id } = await begin(10)
    const { status, body } = await send(`/uploads/${id}`, 0, pdf(11))
    expect([status, body['code']]).toEqual([413, 'too-large'])
  })

  test('of a wrong kind leaves nothing behind', async () => {
    const { id } = await begin(6)
    const { status, body } = await send(`/uploads/${id}`, 0, Buffer.from('<html>'))
    expect([status, body['code']]).toEqual([415, 'unsupported-type'])
    expect((await clerk.send('GET', `/uploads/${id}`)).status).toBe(404)
    expect((await t.storedFiles()).includes(id)).toBe(false)
  })

  test('is waited for a day', async () => {
    const { id } = await begin(300)
    t.office.time.set(t.office.time.now() + 24 * 3_600_000)
    const late = await t.as('clerk')
    const { status, body } = await send(`/uploads/${id}`, 0, pdf(300), late)
    expect([status, body['code']]).toEqual([410, 'upload-expired'])
    clerk = late
  })

  test('leaves no parts behind when it has been given up', async () => {
    const { id } = await begin(300)
    await send(`/uploads/${id}`, 0, pdf(300).subarray(0, 100))
    expect((await t.storedFiles()).some((file) => file.includes(id))).toBe(true)
    t.office.time.set(t.office.time.now() + 24 * 3_600_000)
    clerk = await t.as('clerk')
    await begin(300)
    expect((await t.storedFiles()).some((file) => file.includes(id))).toBe(false)
  })
})

describe('a paper from a telephone', () => {
  const code = async () => {
    const { body } = await clerk.send('POST', '/uploads/phone')
    return { id: String(body['id']), path: `/phone-uploads/${String(body['code'])}` }
  }
  const announce = (path: string, size: number, name = '照片.pdf') =>
    t.anonymous.send('POST', path, { name, size })

  test('needs no log-in, and arrives on the clerk’s page', async () => {
    const { id, path } = await code()
    expect((await announce(path, 40)).body).toMatchObject({ size: 40, offset: 0 })
    expect((await send(path, 0, pdf(40), t.anonymous)).status).toBe(200)
    const { body } = await clerk.send('GET', `/uploads/${id}`)
    const paper = await clerk.send('GET', `/attachments/${String(body['attachmentId'])}`)
    expect(paper.body).toMatchObject({ name: '照片.pdf', size: 40 })
  })

  test('comes once with one code', async () => {
    const { path } = await code()
    await announce(path, 40)
    await send(path, 0, pdf(40), t.anonymous)
    expect((await t.anonymous.send('GET', path)).status).toBe(404)
    expect((await announce(path, 40)).status).toBe(404)
  })

  test.each(['', 'x', '01a21360-3b8c-7699-b910-b8081f679ca0.AAAAAAAAAAAAAAAAAAAAAAAA'])(
    'is not taken under the guessed code “%s”',
    async (guess) => {
      const { status, body } = await t.anonymous.send('GET', `/phone-uploads/${guess || 'none'}`)
      expect([status, body.code]).toEqual([404, 'phone-code-gone'])
      expect((await send(`/phone-uploads/${guess || 'none'}`, 0, pdf(9), t.anonymous)).status).toBe(404)
    },
  )

  test('is refused where it is too large or of a wrong kind', async () => {
    const { path } = await code()
    expect((await announce(path, largestPaper + 1)).status).toBe(413)
    await announce(path, 6)
    expect((await send(path, 0, Buffer.from('<html>'), t.anonymous)).status).toBe(415)
  })

  test('goes on where it stopped, under the same code', async () => {
    const { path } = await code()
    await announce(path, 40)
    await send(path, 0, pdf(40).subarray(0, 30), t.anonymous)
    expect((await announce(path, 40)).body).toMatchObject({ offset: 30 })
  })

  test('begins anew where another picture is chosen', async () => {
    const { id, path } = await code()
    await announce(path, 40)
    await send(path, 0, Buffer.alloc(30, 'x'), t.anonymous)
    expect((await announce(path, 20, '另一张.pdf')).body).toMatchObject({ offset: 0, size: 20 })
    await send(path, 0, pdf(20), t.anonymous)
    const { body } = await clerk.send('GET', `/uploads/${id}`)
    const paper = await clerk.raw({ url: `/api/v1/attachments/${String(body['attachmentId'])}/content` })
    expect(paper.rawPayload.equals(pdf(20))).toBe(true)
  })

  test('may be another one after one of a wrong kind', async () => {
    const { path } = await code()
    await announce(path, 6)
    await send(path, 0, Buffer.from('<html>'), t.anonymous)
    expect((await t.anonymous.send('GET', path)).body).toMatchObject({ size: null, offset: 0 })
    await announce(path, 20)
    expect((await send(path, 0, pdf(20), t.anonymous)).body['attachmentId']).not.toBeNull()
  })

  test('is not begun without end', async () => {
    const { path } = await code()
    for (const size of [1, 2, 3, 4, 5]) expect((await announce(path, size)).status).toBe(200)
    const { status, body } = await announce(path, 6)
    expect([status, body.code]).toEqual([409, 'phone-code-spent'])
  })

  test('is told apart from guesses, which are soon refused; other codes go on', async () => {
    const { path } = await code()
    const guesses = []
    for (let n = 1; n <= 11; n += 1) guesses.push((await announce(`/phone-uploads/guess-${n}`, 40)).status)
    expect([guesses.at(9), guesses.at(10)]).toEqual([404, 429])
    expect((await announce(path, 40)).status).toBe(200)
  })

  test('cannot be asked about without end', async () => {
    const { path } = await code()
    const answers = []
    for (let n = 1; n <= 121; n += 1) answers.push((await t.anonymous.send('GET', path)).status)
    expect([answers.at(119), answers.at(120)]).toEqual([200, 429])
  })

  test('is waited for ten minutes', async () => {
    const { path } = await code()
    t.office.time.set(t.office.time.now() + 10 * 60_000)
    expect((await announce(path, 40)).status).toBe(410)
  })

  test('cannot be asked for by those who may not upload', async () => {
    const supervisor = await t.as('supervisor')
    expect([403, 404]).toContain((await supervisor.send('POST', '/uploads/phone')).status)
  })
})
