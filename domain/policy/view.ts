import { resolveCatalogue, type Layer } from '../catalogue.ts'
import type { PolicyPack, PolicyView } from './pack.ts'

/** The pack as it holds for one applicant: its catalogue with the layers of the units above laid over it. */
export function viewOf(pack: PolicyPack, layers: readonly Layer[]): PolicyView {
  const catalogue = resolveCatalogue(pack.catalogue, layers)
  return {
    pack: pack.name,
    version: pack.version,
    clock(name) {
      const rule = pack.clocks[name]
      if (!rule) throw new Error(`policy pack ${pack.name} has no clock ${name}`)
      return rule
    },
    stage: (process, stage) => pack.stages[`${process}.${stage}`] ?? false,
    evidence: (process) => pack.evidence[process],
    category: (code) => catalogue.get(code),
    categories: () => [...catalogue.values()],
  }
}
