import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root, searchOf } from '../areas.ts'

export const officerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/inbox',
    validateSearch: searchOf('box', 'group', 'process', 'cursor'),
    component: lazyRouteComponent(() => import('./Inbox.tsx'), 'Inbox'),
  }),
] as const
