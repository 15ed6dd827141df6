import { browser } from './browser.ts'
import { dayIn, type Day } from './day.ts'
import { logIn, type Person } from './person.ts'

/** The demo's people, each logged in when first needed, and its clock. */
export interface Cast {
  the(login: string): Promise<Person>
  today(): Promise<Day>
  /** 快进 by so many working days. */
  wind(by: Person, days: number): Promise<void>
  leave(): void
}

interface Demo {
  now: string
  accounts: { login: string; password: string }[]
}

export async function openCast(base: string): Promise<Cast> {
  const visitor = browser(base)
  const demo = async () => {
    const { status, body } = await visitor.ask('GET', '/demo')
    if (status !== 200) throw new Error(`${base} 没有正在运行的演示系统：请先执行 npm start`)
    return body as unknown as Demo
  }
  const { accounts } = await demo()
  const ending = new AbortController()
  const entered = new Map<string, Promise<Person>>()
  const enter = (login: string) => {
    const account = accounts.find((each) => each.login === login)
    if (!account) throw new Error(`演示没有账号 ${login}`)
    return logIn(base, account, ending.signal)
  }
  return {
    the: (login) => {
      const person = entered.get(login) ?? enter(login)
      entered.set(login, person)
      return person
    },
    today: async () => dayIn((await demo()).now),
    wind: async (by, days) => void (await by.post('/demo/fast-forward', { days })),
    leave: () => ending.abort(),
  }
}
