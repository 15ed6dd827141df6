import { get, type ClientRequest, type IncomingMessage } from 'node:http'

export interface StreamEvent {
  id?: string
  event: string
  data: Record<string, unknown>
}

/** A browser's EventSource, as far as tests need one. */
export interface Listener {
  status: number
  headers: IncomingMessage['headers']
  /** The next event that has not been asked for yet. */
  next(): Promise<StreamEvent>
  /** The next sign of life. */
  beat(): Promise<void>
  /** Resolves when the server hangs up. */
  ended: Promise<void>
  leave(): void
  /** Stops reading without hanging up. */
  stall(): void
}

/** Hands out what arrives in order, to whoever asks first; what is asked for too early waits. */
function queue<T>() {
  const come: T[] = []
  const asked: ((value: T) => void)[] = []
  return {
    put: (value: T) => {
      const first = asked.shift()
      if (first) first(value)
      else come.push(value)
    },
    take: () =>
      new Promise<T>((resolve) => {
        if (come.length > 0) resolve(come.shift() as T)
        else asked.push(resolve)
      }),
  }
}

const parsed = (block: string): StreamEvent => {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  return {
    ...(fields['id'] === undefined ? {} : { id: fields['id'] }),
    event: String(fields['event']),
    data: JSON.parse(String(fields['data'])) as Record<string, unknown>,
  }
}

/** Opens a stream over a real connection; answers once the headers are there. */
export function listenTo(url: string, headers: Record<string, string>): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = get(url, { headers, agent: false }, (response) => {
      const events = queue<StreamEvent>()
      const beats = queue<undefined>()
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks)
          if (block.startsWith(':')) beats.put(undefined)
          else events.put(parsed(block))
      })
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        next: events.take,
        beat: beats.take,
        ended: new Promise((done) => response.once('close', done)),
        leave: () => request.destroy(),
        stall: () => void response.pause(),
      })
    })
    request.on('error', reject)
  })
}
