import { setTimeout as pause } from 'node:timers/promises'

/** A cold machine compiles the stories first; beyond this something is wrong and the logs say what. */
const patience = 120_000

/** Waits until the address answers 200. Throws after two minutes. */
export async function untilReady(url: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += 200) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok === true) return
    await pause(200)
  }
  throw new Error(`${url} 两分钟内没有就绪，请查看上面的输出`)
}
