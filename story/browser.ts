/** One attempt's answer; a connection that breaks is an answer of status 0. */
export interface Reply {
  status: number
  body: Record<string, unknown>
  /** Seconds after which the server wants to be asked again. */
  retryAfter: number
}

/** A browser with one cookie, as a program: it knows the product by its addresses alone. */
export interface Browser {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  send(path: string, paper: FormData, headers: Record<string, string>): Promise<Reply>
  /** An answer that goes on, chunk by chunk. */
  stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>
}

/** Milliseconds until an answer that does not come counts as a broken line. */
const patience = 15_000

export function browser(base: string): Browser {
  let cookie = ''
  const request = async (path: string, init: RequestInit): Promise<Reply> => {
    try {
      const response = await fetch(`${base}/api/v1${path}`, init)
      const [set] = response.headers.getSetCookie()
      if (set !== undefined) cookie = set.split(';')[0] ?? ''
      const text = await response.text()
      return {
        status: response.status,
        body: text === '' ? {} : (JSON.parse(text) as Reply['body']),
        retryAfter: Number(response.headers.get('retry-after') ?? 1),
      }
    } catch {
      return { status: 0, body: {}, retryAfter: 1 }
    }
  }
  return {
    ask: (method, path, body, headers = {}) =>
      request(path, {
        method,
        headers: {
          cookie,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patience),
      }),
    send: (path, paper, headers) =>
      request(path, { method: 'POST', headers: { cookie, ...headers }, body: paper }),
    stream: async (path, signal) => {
      const response = await fetch(`${base}/api/v1${path}`, { headers: { cookie }, signal })
      if (!response.ok || response.body === null)
        throw new Error(`GET ${path} 返回 ${String(response.status)}`)
      return response.body
    },
  }
}
