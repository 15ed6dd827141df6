import { z } from 'zod'
import type { Route } from '../../domain/route.ts'
import { own } from '../../domain/policy/edit.ts'
import { overlays, packs } from '../../domain/policy/packs.ts'

const named = z.strictObject({ name: z.string(), version: z.string(), title: z.string().nullable() })

/** The policy under which a case was filed, and stays. */
export const pinnedSchema = z
  .strictObject({ pack: named, overlay: named.nullable() })
  .meta({ description: '提交时适用的政策包及其版本；办结前不变' })

/** 政策 as words: title and version; the name where this build no longer has the pack. */
export const packTitle = (name: string, version: string): string => {
  const title = packs.find((each) => each.name === name && each.version === version)?.title ?? name
  return `${title}（第 ${version} 版）`
}

/** A title is null where this build no longer has the pack. */
export function pinnedView({ policy }: Route): z.infer<typeof pinnedSchema> {
  const { pack, version, overlay } = policy
  const title = packs.find((each) => each.name === pack && each.version === version)?.title ?? null
  return {
    pack: { name: pack, version, title },
    overlay: overlay ? { ...overlay, title: own(overlays, overlay.name)?.title ?? null } : null,
  }
}
