import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root, searchOf } from '../areas.ts'
import { Home } from './Home.tsx'

export const appRoutes = [
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices',
    component: lazyRouteComponent(() => import('./Notices.tsx'), 'Notices'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: searchOf('q'),
    component: lazyRouteComponent(() => import('./SearchResults.tsx'), 'SearchResults'),
  }),
] as const
