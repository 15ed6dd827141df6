import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the made-up mail server says at the end of a letter: nothing to take it, or a code to refuse it. */
export type Mood = 'takes' | 450 | 550 | 'takes and hangs up'

export interface MailServer {
  url: string
  mails: ParsedMail[]
  mood: Mood
  /** Letters to these addresses are read and never answered. */
  stalling: string[]
  /** Hangs up on everybody. */
  hangUp(): void
  stop(): Promise<void>
}

/** An SMTP server on a port of its own that takes or refuses letters as the test wants. */
export async function mailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        if (it.stalling.includes([mail.to].flat()[0]?.text ?? '')) return
        if (typeof it.mood === 'number')
          return done(Object.assign(new Error('refused'), { responseCode: it.mood }))
        it.mails.push(mail)
        if (it.mood === 'takes') return done()
        // The letter is taken, but the sender never hears of it: the socket goes first.
        for (const { session: open, _socket: socket } of (server as unknown as Connections).connections)
          if (open.id === session.id) socket.destroy()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const it: MailServer = {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    mails: [],
    mood: 'takes',
    stalling: [],
    hangUp: () => {
      for (const { _socket: socket } of (server as unknown as Connections).connections) socket.destroy()
    },
    stop: () => new Promise((closed) => server.close(() => closed())),
  }
  return it
}

interface Connections {
  connections: Set<{ session: { id: string }; _socket: { destroy(): void } }>
}
