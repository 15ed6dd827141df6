import { createServer, connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Say } from './say.ts'

const TRIES = 50

/**
 * A free TCP port on the loopback: the preferred one, one of the next 49, else any.
 * `taken` tells that the preferred one was not to be had; callers must say so.
 */
export async function freePort(preferred: number): Promise<{ port: number; taken: boolean }> {
  for (let port = preferred; port < preferred + TRIES && port <= 65_535; port += 1) {
    const got = await bindable(port)
    if (got !== undefined) return { port: got, taken: got !== preferred && preferred !== 0 }
  }
  const any = await bindable(0)
  if (any === undefined) throw new Error('本机没有可用的 TCP 端口，请检查网络设置')
  return { port: any, taken: true }
}

/** {@link freePort}, with the sentence that a taken port owes to the reader. */
export async function freePortSaying(preferred: number, what: string, say: Say): Promise<number> {
  const { port, taken } = await freePort(preferred)
  if (taken) say(`端口 ${preferred} 已被占用，${what}改用 ${port}`)
  return port
}

/** Whether something accepts connections at this address within `ms`. */
export function reachable(host: string, port: number, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ms })
    const answer = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => answer(true))
    socket.once('timeout', () => answer(false))
    socket.once('error', () => answer(false))
  })
}

function bindable(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const got = (server.address() as AddressInfo).port
      server.close(() => resolve(got))
    })
  })
}
