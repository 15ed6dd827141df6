import { nationalPhase2 } from './national-phase2.ts'
import { national2025 } from './national-2025.ts'
import type { Overlay } from './overlay.ts'

/**
 * Every pack of this build. One that has been in force is never edited: its next version stands beside it, since
 * open cases keep the version under which they were filed.
 */
export const packs = [nationalPhase2] as const

export const overlays: Readonly<Record<string, Overlay>> = { [national2025.name]: national2025 }
