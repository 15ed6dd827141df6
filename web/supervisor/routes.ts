import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root, searchOf } from '../areas.ts'

export const supervisorRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/board',
    validateSearch: searchOf('unitId', 'month'),
    component: lazyRouteComponent(() => import('./Board.tsx'), 'Board'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/board/rows',
    validateSearch: searchOf('of', 'unitId', 'below', 'mark', 'today', 'process', 'stage', 'month', 'week'),
    component: lazyRouteComponent(() => import('./RowsPage.tsx'), 'RowsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/overdue',
    component: lazyRouteComponent(() => import('./OverduePage.tsx'), 'OverduePage'),
  }),
] as const
