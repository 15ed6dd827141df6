import type { Cast } from './cast.ts'
import { anyHouse, type House } from './houses.ts'
import type { Items } from './seen.ts'

/** A child by the papers that its guardian has in hand. Invented, as all of the demo; the check characters are right. */
export interface Papers {
  name: string
  idNumber: string
}

const child = (name: string, idNumber: string): Papers => ({ name, idNumber })

/** They move between the kindergartens of 西工区, from one run of the story to the next. */
export const movingInCounty: readonly Papers[] = [
  child('丁小舟', '410000202103012285'),
  child('贺晴川', '410000202208012564'),
  child('甘一苇', '410000202105142323'),
]

/** They move between all three. */
export const movingOn: readonly Papers[] = [
  child('柳云朵', '41000020210902237X'),
  child('季乐乐', '410000202209072577'),
  child('柳桃桃', '410000202102282814'),
]

/** Twins, one in each kindergarten of 西工区; each run of the story gives each the other's number. */
export const mixedUp: readonly (readonly [Papers, Papers])[] = [
  [child('霍朝朝', '410000202106069017'), child('霍暮暮', '410000202106069033')],
  [child('闻东东', '410000202204049052'), child('闻西西', '410000202204049079')],
]

/** Pairs in two prefectures that somebody takes for one child. */
export const alike: readonly (readonly [Papers, Papers])[] = [
  [child('麦半夏', '410000202203090854'), child('麦云朵', '41000020210406284X')],
  [child('安小舟', '410000202205220894'), child('安一苇', '410000202106192883')],
  [child('柏团团', '410000202206280928'), child('柏半夏', '410000202107262898')],
]

interface Listed {
  id: string
  name: string
  idNumber: string | null
}

const masked = (idNumber: string): string => `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`

/** The child in the lists of the kindergartens, and whose it is: they show the first character and four digits at each end. */
export async function findChild(
  cast: Cast,
  name: string,
  numbers: readonly string[],
  among: readonly House[] = anyHouse,
): Promise<{ house: House; id: string; idNumber: string }> {
  for (const house of among) {
    const clerk = await cast.the(`clerk-${house.name}`)
    const { items } = await clerk.get<Items<Listed>>('/children?limit=100')
    for (const each of items) {
      const idNumber = numbers.find((number) => masked(number) === each.idNumber)
      if (idNumber !== undefined && each.name.startsWith(name.slice(0, 1)))
        return { house, id: each.id, idNumber }
    }
  }
  throw new Error(`几个园所都没有 ${name.slice(0, 1)}**`)
}
