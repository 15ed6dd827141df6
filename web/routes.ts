import { createRoute, createRouter } from '@tanstack/react-router'
import { Home } from './app/Home.tsx'
import { open, root } from './areas.ts'
import { caseRoutes } from './case/routes.ts'
import { clerkRoutes, phoneRoutes } from './clerk/routes.ts'
import { officerRoutes } from './officer/routes.ts'
import { paperRoutes, printRoutes } from './paper/routes.ts'

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

/** The screens of those who are logged in, area by area. */
const inside = root.addChildren([home, ...caseRoutes, ...clerkRoutes, ...officerRoutes, ...printRoutes])

export const router = createRouter({
  routeTree: open.addChildren([...paperRoutes, ...phoneRoutes, inside]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
