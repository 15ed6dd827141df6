import type { Role } from '../roles.ts'
import type { Verdict } from '../verdicts.ts'
import type { SettingValue } from './change.ts'
import { windowPattern } from '../time/windows.ts'
import type { Sourced } from './sourced.ts'

/** A number of working days, and between which it may be moved. */
export interface Limit extends Sourced {
  title: string
  value: number
  between: readonly [number, number]
}

/** Some words of a list, in its order; `least`: so many at the least. */
export interface Choice<T extends string> extends Sourced {
  title: string
  value: readonly T[]
  of: readonly T[]
  least: number
}

/** Stretches of every year, `06-15..07-15`. */
export interface Windows extends Sourced {
  title: string
  value: readonly string[]
  /** As many at the most. */
  most: number
}

export type Setting = Limit | Choice<string> | Windows

/** The rules that are neither a clock nor a stage, by name: what a route reads, and nothing else. */
export type Settings = {
  /** A claimed task without any action of its holder is in the pool again after so many working days. */
  readonly 'desk.claim-returns': Limit
  /** An applicant urges at most once in so many working days. */
  readonly 'desk.urge': Limit
  /** Words that count only once everybody of the chain has signed, at every desk of an authority. */
  readonly 'countersign.authority': Choice<Verdict>
  /** 经办 → 复核 → 签发: who signs, in this order. */
  readonly 'countersign.chain': Choice<Role>
  /** New transfers rest in these stretches of the year; those under way go on. */
  readonly 'transfer.freeze': Windows
  /** By `process.stage`, words signed there beside those of every desk: it adds and takes none away. */
  readonly [stage: `countersign.${string}.${string}`]: Choice<Verdict>
}

/** Whether a setting means the cases of a process: one of a stage only those of its own. */
export function concerns(setting: string, process: string): boolean {
  const [head, owner, stage] = setting.split('.')
  if (head === 'desk' || (head === 'countersign' && stage === undefined)) return true
  return (head === 'countersign' ? owner : head) === process
}

/** What is wrong with a value for this setting; undefined where it is within bounds. */
export function wrongValue(setting: Setting, value: SettingValue): string | undefined {
  if ('between' in setting) {
    const [from, to] = setting.between
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
    return fits ? undefined : `应为 ${String(from)} 至 ${String(to)} 个工作日`
  }
  if ('most' in setting) {
    const fits =
      typeof value !== 'number' &&
      value.length <= setting.most &&
      value.every((each) => windowPattern.test(each))
    return fits ? undefined : `应为 06-15..07-15 这样的时段，至多 ${String(setting.most)} 段`
  }
  const { of, least } = setting
  const inOrder = typeof value === 'number' ? [] : of.filter((word) => value.includes(word))
  const fits = JSON.stringify(inOrder) === JSON.stringify(value) && inOrder.length >= least
  return fits ? undefined : `应依次选自 ${of.join('、')}，至少 ${String(least)} 项`
}
