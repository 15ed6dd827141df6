import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, freePortSaying } from '../../stack/ports.ts'

async function occupied<T>(use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use((server.address() as AddressInfo).port)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

test('a free preferred port is given back untouched', async () => {
  const { port } = await freePort(0)
  expect(await freePort(port)).toEqual({ port, taken: false })
})

test('a taken port is replaced by another one and reported as taken', () =>
  occupied(async (port) => {
    const found = await freePort(port)
    expect(found.taken).toBe(true)
    expect(found.port).not.toBe(port)
  }))

test('a taken port is named to the reader together with the one used instead', () =>
  occupied(async (port) => {
    const said: string[] = []
    const instead = await freePortSaying(port, '邮件页面', (line) => said.push(line))
    expect(said).toEqual([`端口 ${port} 已被占用，邮件页面改用 ${instead}`])
  }))
