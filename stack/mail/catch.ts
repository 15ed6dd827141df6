import { simpleParser } from 'mailparser'
import type { AddressObject, ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived; `id` counts from 1 since start. `date` is the sender's Date header (ISO 8601). */
export type CaughtMail = {
  id: number
  from: string
  to: string
  subject: string
  messageId: string
  date: string | undefined
  text: string
  html: string | undefined
  attachments: { filename: string; contentType: string; size: number }[]
}

/** Old mails fall out: the catcher lives in memory. */
const KEPT = 1_000
const LARGEST_BYTES = 10 * 1024 * 1024

/** An SMTP server on the loopback that delivers nowhere. Newest mail last. */
export async function catchMails(port: number): Promise<{ mails(): CaughtMail[]; stop(): Promise<void> }> {
  const mails: CaughtMail[] = []
  let count = 0
  const server = new SMTPServer({
    name: 'localhost',
    size: LARGEST_BYTES,
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (parsed) => {
          if (stream.sizeExceeded)
            return done(Object.assign(new Error('message too large'), { responseCode: 552 }))
          count += 1
          mails.push(caught(count, parsed))
          if (mails.length > KEPT) mails.shift()
          done()
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  // A sender that hangs up in mid-sentence is no reason to end the program.
  server.on('error', () => undefined)
  return {
    mails: () => [...mails],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function caught(id: number, mail: ParsedMail): CaughtMail {
  return {
    id,
    from: addresses(mail.from),
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    date: mail.date?.toISOString(),
    text: mail.text ?? '',
    html: mail.html === false ? undefined : mail.html,
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? '（无名）',
      contentType,
      size,
    })),
  }
}

function addresses(found: AddressObject | AddressObject[] | undefined): string {
  return [found ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ')
}
