import { createRootRoute, createRoute } from '@tanstack/react-router'
import { Frame } from './app/frame/Frame.tsx'
import { NotFound } from './app/NotFound.tsx'

/** Above all screens, also those for people without an account. */
export const open = createRootRoute({ notFoundComponent: NotFound })

/** Above the screens of those who are logged in. */
export const root = createRoute({ getParentRoute: () => open, id: 'inside', component: Frame })

/** Keeps of an address's search only the named words, and those only as text: lists keep their filters there. */
export const searchOf =
  <const Key extends string>(...keys: readonly Key[]) =>
  (search: Record<string, unknown>): Partial<Record<Key, string>> => {
    const kept: Partial<Record<Key, string>> = {}
    for (const key of keys) {
      const value = search[key]
      if (typeof value === 'string' || typeof value === 'number') kept[key] = String(value)
    }
    return kept
  }
