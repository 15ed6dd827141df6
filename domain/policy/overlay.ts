import type { Day } from '../time/day.ts'
import type { ClockRule, PolicyPack } from './pack.ts'
import type { Sourced } from './sourced.ts'

/** The processes about a child (spec 2); an overlay for children may touch these and no other. */
export const childProcesses = [
  'child-archive',
  'substantiate',
  'child-update',
  'key-field-correction',
  'transfer',
  'dispute',
  'leave',
  're-entry',
  'accident-cancellation',
  'restore',
  'school-handover',
  'deferral',
  'verification',
] as const

type OfAChild = `${(typeof childProcesses)[number]}.${string}`

/** Rules that replace some of a pack's, e.g. in the counties where a new regulation is tried. */
export interface Overlay extends Sourced {
  name: string
  version: string
  effectiveFrom: Day
  title: string
  clocks: Readonly<Record<OfAChild, Sourced & Partial<Omit<ClockRule, 'changedBy'>>>>
  stages: Readonly<Record<OfAChild, boolean>>
}

/** Lays an overlay over its base. A rule that the base has already keeps what the overlay does not say. */
export function layOverlay(pack: PolicyPack, overlay: Overlay): PolicyPack {
  const clocks = Object.entries(overlay.clocks).flatMap(([name, rule]) => {
    const base = pack.clocks[name]
    return base ? [[name, { ...base, ...rule }] as const] : []
  })
  return {
    ...pack,
    clocks: { ...pack.clocks, ...Object.fromEntries(clocks) },
    stages: { ...pack.stages, ...overlay.stages },
  }
}
