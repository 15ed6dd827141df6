import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { open, root, searchOf } from '../areas.ts'

export const clerkRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/home',
    component: lazyRouteComponent(() => import('./ClerkHome.tsx'), 'ClerkHome'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/start',
    component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/file/$process',
    validateSearch: searchOf('category', 'draft', 'applicant'),
    component: lazyRouteComponent(() => import('./filing/FilingPage.tsx'), 'FilingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/receipts/$id',
    component: lazyRouteComponent(() => import('./ReceiptPage.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/returned/$id',
    component: lazyRouteComponent(() => import('./returned/ReturnedPage.tsx'), 'ReturnedPage'),
  }),
] as const

/** What a telephone opens, without an account. */
export const phoneRoutes = [
  createRoute({
    getParentRoute: () => open,
    path: '/phone/$code',
    component: lazyRouteComponent(() => import('./phone/PhonePage.tsx'), 'PhonePage'),
  }),
] as const
