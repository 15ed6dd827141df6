import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { findBrowser } from '../../../stack/browser.ts'
import { consoleSay } from '../../../stack/say.ts'
import { startStack, type StartedStack } from './start.ts'

/** What is asked for at the door: made once, when the first test file asks. */
interface Things {
  stack: () => Promise<StartedStack>
  browser: () => Promise<string>
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) & { made(): Promise<T> | undefined } => {
  let made: Promise<T> | undefined
  return Object.assign(() => (made ??= make()), { made: () => made })
}

/** Nobody waits longer for an answer than this; a cold machine builds Temporal first, so who asks asks again. */
const answerWithin = 20_000

const answers = ({ stack, browser }: Things): Record<string, () => Promise<unknown>> => ({
  '/stack': async () => {
    const { base, dataDir, printed } = await stack()
    return { base, dataDir, printed }
  },
  '/browser': browser,
  '/stop': async () => (await stack()).stop(),
})

async function openDoor(things: Things): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = answers(things)[request.url ?? '']
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, answerWithin, undefined).unref())
    void Promise.race([answer?.(), late]).then(
      (value) => response.writeHead(value === undefined ? 202 : 200).end(JSON.stringify(value ?? null)),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/**
 * One default stack for all test files that need one. It comes up when the first of them asks for it, so that a run
 * without them starts nothing, and the servers of the other tests have the machine to themselves.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = once(startStack)
  const browser = once(() => findBrowser({ say: consoleSay, env: process.env }))
  const door = await openDoor({ stack, browser })
  project.provide('stackDoor', `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`)
  return async () => {
    door.close()
    const started = await stack.made()?.catch(() => undefined)
    await started?.clear()
  }
}
