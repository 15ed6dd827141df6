import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keyringFile } from '../../cli/office.ts'
import { openKeyring } from '../../db/personal/keyring.ts'
import { openPersonal } from '../../db/personal/personal.ts'
import { connect } from '../../db/sql.ts'
import { returned } from '../acts/cases.ts'
import { child } from '../faults/support/child.ts'
import { until } from '../faults/support/until.ts'
import { testOffice, type TestOffice } from '../support/office.ts'
import { person, personId } from '../support/people.ts'
import { mailServer } from '../worker/smtp.ts'

const bin = join(import.meta.dirname, '../../cli/bin.js')

async function giveAddress({ office, database }: TestOffice): Promise<void> {
  const subject = { kind: 'person' as const, id: personId('clerk') }
  const sealed = await office.personal.seal(
    office.pool,
    subject,
    'email',
    'clerk@example.invalid',
    Date.now(),
  )
  const owner = connect(database.url, { max: 1, role: null })
  await owner`UPDATE persons SET email = ${sealed} WHERE id = ${subject.id}`
  await owner.end()
}

test('a worker sends mails while Temporal is away, and ends when told to', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xueqian-worker-'))
  const personal = openPersonal(await openKeyring({ file: keyringFile(folder), env: {}, create: true }))
  const base = await testOffice(Date.now())
  const t = { ...base, office: { ...base.office, personal } }
  const server = await mailServer()
  const worker = child(process.execPath, [bin, 'worker'], {
    ...process.env,
    XUEQIAN_DATA: folder,
    DATABASE_URL: t.database.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: server.url,
    PUBLIC_URL: 'http://localhost:3000',
    MAIL_FROM: '金水区教体局 <office@jinshui.invalid>',
    MAIL_HOURS: 'any',
  })
  onTestFinished(async () => {
    await worker.stop()
    await server.stop()
    await t.close()
    await rm(folder, { recursive: true, force: true })
  })
  await giveAddress(t)
  await returned(t, person('clerk'))
  worker.start()
  const [mail] = await until('the mail is sent', async () => server.mails.length > 0 && server.mails, 90_000)
  expect(mail?.from?.text).toBe('"金水区教体局" <office@jinshui.invalid>')
  await worker.stop()
  expect([worker.deaths(), worker.output()]).toEqual([0, expect.not.stringContaining('worker ready')])
})

test.each([
  ['an address', 'office@jinshui.invalid', true],
  ['a name and an address', '金水区教体局 <office@jinshui.invalid>', true],
  ['no address', '金水区教体局', false],
  ['a second line', 'office@jinshui.invalid\nBcc: thief@example.invalid', false],
])('MAIL_FROM with %s is read or refused at the door', async (_, from, fine) => {
  const { readConfig } = await import('../../cli/config.ts')
  const read = () => readConfig({ MAIL_FROM: from })
  if (fine) expect(read().mailFrom).toBe(from)
  else expect(read).toThrow(/MAIL_FROM/)
})
