import { createRoute, createRouter } from '@tanstack/react-router'
import { Home } from './app/Home.tsx'
import { root } from './areas.ts'
import { caseRoutes } from './case/routes.ts'
import { officerRoutes } from './officer/routes.ts'

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

export const router = createRouter({
  routeTree: root.addChildren([home, ...caseRoutes, ...officerRoutes]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
