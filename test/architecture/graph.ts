import { cruise } from 'dependency-cruiser'
import type { ICruiseResult } from 'dependency-cruiser'
import { sourceFolders } from './sources.ts'

export interface Arrow {
  from: string
  /** A path of ours (`domain/fold.ts`), or a package or built-in module as it was written (`zod`, `node:fs`). */
  to: string
  ours: boolean
  /** True for `import type`: gone at run time. */
  typeOnly: boolean
}

/** Every import of the sources (tests apart), dynamic ones too, and every chain of imports that bites its tail. */
export async function readGraph(): Promise<{ arrows: Arrow[]; cycles: string[] }> {
  const { output } = await cruise(
    sourceFolders(),
    {
      tsPreCompilationDeps: 'specify',
      doNotFollow: { path: 'node_modules|^test/' },
      validate: true,
      ruleSet: { forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }] },
    },
    {},
    { tsConfig: { options: {} } },
  )
  const result = output as ICruiseResult
  const arrows = result.modules.flatMap((module) =>
    module.dependencies.map((dependency) => ({
      from: module.source,
      to: dependency.dependencyTypes.includes('local') ? dependency.resolved : dependency.module,
      ours: dependency.dependencyTypes.includes('local'),
      typeOnly: dependency.dependencyTypes.includes('type-only'),
    })),
  )
  const cycles = result.summary.violations.map((violation) =>
    [violation.from, ...(violation.cycle ?? []).map((step) => step.name)].join(' → '),
  )
  return { arrows, cycles }
}

/** What is loaded, directly or through others, when one of `starts` is. */
export function loadedBy(starts: readonly string[], arrows: readonly Arrow[]): Arrow[] {
  const seen = new Set(starts)
  const loaded: Arrow[] = []
  for (const file of seen) {
    for (const arrow of arrows) {
      if (arrow.from !== file || arrow.typeOnly) continue
      loaded.push(arrow)
      if (arrow.ours) seen.add(arrow.to)
    }
  }
  return loaded
}
