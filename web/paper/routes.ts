import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { open, root } from '../areas.ts'

/** What is reached from paper, by anybody who holds it. */
export const paperRoutes = [
  createRoute({
    getParentRoute: () => open,
    path: '/r',
    component: lazyRouteComponent(() => import('./AskReceipt.tsx'), 'AskReceipt'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/r/$code',
    component: lazyRouteComponent(() => import('./ReceiptPage.tsx'), 'ReceiptPage'),
  }),
] as const

/** What goes onto paper. */
export const printRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id/print',
    component: lazyRouteComponent(() => import('./PrintPage.tsx'), 'PrintPage'),
  }),
] as const
