import fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStream, type Stream } from '../../api/stream.ts'
import { listenTo } from './stream.ts'

const app = () => fastify({ forceCloseConnections: true })

let server: ReturnType<typeof app>
let url: string
/** The server's end of the stream that was opened last. */
let opened: Promise<Stream>
beforeEach(async () => {
  server = app()
  opened = new Promise((resolve) => {
    server.get('/stream', async (_request, reply) => {
      reply.header('x-frame-options', 'DENY')
      resolve(openStream(reply))
      return reply
    })
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}/stream`
})
afterEach(() => server.close())

const gone = (stream: Stream) => new Promise<void>((resolve) => stream.onClose(resolve))

test('an event keeps its line breaks inside the data', async () => {
  const listener = await listenTo(url, {})
  const stream = await opened
  stream.send({ id: '1', event: 'notice', data: { text: 'a\n\ndata: b' } })
  expect(await listener.next()).toEqual({ id: '1', event: 'notice', data: { text: 'a\n\ndata: b' } })
})

test('headers set before it opened stay', async () => {
  expect((await listenTo(url, {})).headers['x-frame-options']).toBe('DENY')
})

test('a client that has stopped reading is let go at the next sign of life', async () => {
  const listener = await listenTo(url, {})
  const stream = await opened
  listener.stall()
  stream.send({ event: 'notice', data: 'x'.repeat(50_000_000) })
  stream.beat()
  await expect(gone(stream)).resolves.toBeUndefined()
})

test('a stream whose client has left is told so, also when it asks late', async () => {
  const listener = await listenTo(url, {})
  const stream = await opened
  listener.leave()
  await gone(stream)
  await expect(gone(stream)).resolves.toBeUndefined()
  stream.send({ event: 'notice', data: 1 })
})
