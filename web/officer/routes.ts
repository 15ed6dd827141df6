import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root, searchOf } from '../areas.ts'

export const officerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/inbox',
    validateSearch: searchOf('box', 'group', 'process', 'cursor', 'trail'),
    component: lazyRouteComponent(() => import('./inbox/Inbox.tsx'), 'Inbox'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/$id',
    component: lazyRouteComponent(() => import('./task/TaskPage.tsx'), 'TaskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/away',
    component: lazyRouteComponent(() => import('./away/AwayPage.tsx'), 'AwayPage'),
  }),
] as const
