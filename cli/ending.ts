import { endWithParent } from '../stack/children.ts'

/**
 * Resolves at the first Ctrl-C or SIGTERM, or when the process that started this one is gone; later signals are left
 * to the closing that is under way.
 */
export const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    endWithParent(resolve)
  })
