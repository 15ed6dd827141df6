import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMail } from '../../stack/mail.ts'
import type { RunningMail } from '../../stack/mail.ts'

let mail: RunningMail

beforeAll(async () => {
  mail = await startMail({ say: () => {}, env: {} })
})
afterAll(() => mail.stop())

async function send(subject: string, text = '请尽快办理') {
  const transport = createTransport(mail.smtpUrl)
  await transport.sendMail({
    from: '"学前系统" <notice@example.test>',
    to: 'officer@example.test',
    subject,
    text,
    messageId: '<TR-1@example.test>',
    attachments: [{ filename: '到期.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
  })
  transport.close()
  const caught = mail.mails().at(-1)
  if (caught === undefined) throw new Error('nothing was caught')
  return caught
}

async function page(path: string) {
  const response = await fetch(`${mail.pageUrl}${path}`)
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    body: await response.text(),
  }
}

test('a mail sent over SMTP is caught with its Chinese subject, recipient and Message-ID', async () => {
  expect(await send('幼儿转园待办')).toMatchObject({
    to: 'officer@example.test',
    subject: '幼儿转园待办',
    messageId: '<TR-1@example.test>',
    text: expect.stringContaining('请尽快办理'),
    attachments: [{ filename: '到期.ics', contentType: 'text/calendar' }],
  })
})

test('the list shows the newest mail first', async () => {
  await send('较早的一封')
  await send('较晚的一封')
  const { body } = await page('/')
  expect(body.indexOf('较晚的一封')).toBeGreaterThan(0)
  expect(body.indexOf('较晚的一封')).toBeLessThan(body.indexOf('较早的一封'))
})

test('markup in a subject and a body is shown as text', async () => {
  const { id } = await send('<img src=x onerror=alert(1)>', '<script>alert(2)</script>')
  for (const path of ['/', `/mails/${id}`]) {
    const { body } = await page(path)
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(body).not.toMatch(/<img|<script/)
  }
})

test('the page allows no script and no foreign content', async () => {
  const { policy } = await page('/')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
})

test('the mails are also served as JSON', async () => {
  const { id } = await send('给程序看的')
  const { body } = await page('/mails.json')
  expect(JSON.parse(body)).toContainEqual(expect.objectContaining({ id, subject: '给程序看的' }))
})

test('a mail that is not there is answered with 404', async () => {
  expect((await page('/mails/999999')).status).toBe(404)
})

test('SMTP_URL takes the place of the catcher', async () => {
  const given = await startMail({ say: () => {}, env: { SMTP_URL: 'smtp://mail.example.test:25' } })
  expect(given).toMatchObject({ smtpUrl: 'smtp://mail.example.test:25' })
  expect(given.pageUrl).toBeUndefined()
})
