import type { Process } from './process.ts'
import type { Verdict } from './verdicts.ts'

/** Stands in a declaration for the stage of the compiled route that can say the word last. */
const last = 'last'

type Stages = readonly { stage: string; verdicts: readonly Verdict[] }[]

const split = (occasion: string): [stage: string, word: string] => {
  const [stage = '', word = ''] = occasion.split('.')
  return [stage, word]
}

/**
 * The effects of one compiled route by occasion, `last.approve` being bound to the last stage of this very route that
 * approves: whether the county reviews after the institution is for policy to say, and the effect follows.
 */
export function boundEffects(effects: Process['effects'], stages: Stages): Readonly<Record<string, string>> {
  const entries = Object.entries(effects).flatMap(([occasion, effect]): [string, string][] => {
    const [stage, word] = split(occasion)
    if (effect === undefined) return []
    if (stage !== last) return [[occasion, effect]]
    const found = stages.findLast(({ verdicts }) => (verdicts as readonly string[]).includes(word))
    return found ? [[`${found.stage}.${word}`, effect]] : []
  })
  return Object.fromEntries(entries)
}

/** Where a refused effect leads; `last` is the stage to which the effect has been bound. */
export function boundRepair(
  repair: Process['repair'],
  effects: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(repair).flatMap(([effect, stage]): [string, string][] => {
    const occasion = Object.keys(effects).find((each) => effects[each] === effect)
    if (stage !== last) return [[effect, stage]]
    return occasion === undefined ? [] : [[effect, split(occasion)[0]]]
  })
  return Object.fromEntries(entries)
}
