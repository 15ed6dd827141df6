import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../areas.ts'

export const caseRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
] as const
