import { applySection } from './applySection.ts'
import { correctIdentity } from './correctIdentity.ts'
import type { Effect } from './effect.ts'
import { heedObjection } from './heedObjection.ts'
import { moveChild } from './moveChild.ts'
import { recordChange } from './recordChange.ts'
import { settleDispute } from './settleDispute.ts'
import { superviseCases } from './superviseCases.ts'
import { voidChange } from './voidChange.ts'

/** What a verdict can do to the register, by the name a declaration binds it with. */
export const effects: Readonly<Record<string, Effect>> = {
  applySection,
  correctIdentity,
  heedObjection,
  moveChild,
  recordChange,
  settleDispute,
  superviseCases,
  voidChange,
}
