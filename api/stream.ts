import type { FastifyReply } from 'fastify'

/** An answer that goes on: server-sent events to one browser. */
export interface Stream {
  send(event: { id?: string; event: string; data: unknown }): void
  /** A comment that keeps proxies from hanging up. A client that has stopped reading is let go instead. */
  beat(): void
  close(): void
  /** Runs once when the line is gone, whoever hung up; at once where it is already. */
  onClose(then: () => void): void
}

/** Takes the answer out of Fastify's hands, with the headers it has by then. */
export function openStream(reply: FastifyReply): Stream {
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value)
  reply.hijack()
  raw.on('error', () => undefined)
  // nginx would keep events back until its buffer is full.
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  raw.flushHeaders()
  return {
    send({ id, event, data }) {
      if (raw.writableEnded || raw.destroyed) return
      const head = id === undefined ? '' : `id: ${id}\n`
      // JSON has no line break of its own, so one data line holds it.
      raw.write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    },
    beat() {
      if (raw.writableNeedDrain) raw.destroy()
      else if (!raw.writableEnded) raw.write(': \n\n')
    },
    close: () => void raw.end(),
    onClose(then) {
      if (raw.closed || raw.destroyed) then()
      else raw.once('close', then)
    },
  }
}
