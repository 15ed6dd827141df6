import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root, searchOf } from '../areas.ts'

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    validateSearch: searchOf('year'),
    component: lazyRouteComponent(() => import('./CalendarPage.tsx'), 'CalendarPage'),
  }),
] as const
