import { resolveCatalogue, type Layer } from '../catalogue.ts'
import type { Edit } from './change.ts'
import { layEdit, own, standing } from './edit.ts'
import { layOverlay, type Overlay } from './overlay.ts'
import type { PolicyPack, PolicyView } from './pack.ts'
import { overlays } from './packs.ts'

const overlayIn = (edits: readonly Edit[]): Overlay | undefined => {
  const assigned = edits.findLast(({ change }) => change.kind === 'overlay')
  return typeof assigned?.change.value === 'string' ? own(overlays, assigned.change.value) : undefined
}

/**
 * The pack as it holds for one applicant: first the overlay under which it stands, then what each level above it has
 * laid down, superiors first; the catalogue with the layers of the same units.
 */
export function viewOf(pack: PolicyPack, layers: readonly Layer[], edits: readonly Edit[] = []): PolicyView {
  const held = standing(edits)
  const overlay = overlayIn(held)
  const { clocks, stages, settings } = held.reduce(layEdit, overlay ? layOverlay(pack, overlay) : pack)
  const catalogue = resolveCatalogue(pack.catalogue, layers)
  return {
    pack: pack.name,
    version: pack.version,
    ...(overlay ? { overlay: { name: overlay.name, version: overlay.version } } : {}),
    clocks,
    stages,
    settings,
    edits: held,
    clock(name) {
      const rule = own(clocks, name)
      if (!rule) throw new Error(`policy pack ${pack.name} has no clock ${name}`)
      return rule
    },
    stage: (process, stage) => own(stages, `${process}.${stage}`) ?? false,
    evidence: (process) => pack.evidence[process],
    category: (code) => catalogue.get(code),
    categories: () => [...catalogue.values()],
  }
}
