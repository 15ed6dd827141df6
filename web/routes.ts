import { createRouter } from '@tanstack/react-router'
import { appRoutes } from './app/routes.ts'
import { open, root } from './areas.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { caseRoutes } from './case/routes.ts'
import { clerkRoutes, phoneRoutes } from './clerk/routes.ts'
import { officerRoutes } from './officer/routes.ts'
import { paperRoutes, printRoutes } from './paper/routes.ts'
import { supervisorRoutes } from './supervisor/routes.ts'

/** The screens of those who are logged in, area by area. */
const inside = root.addChildren([
  ...appRoutes,
  ...caseRoutes,
  ...clerkRoutes,
  ...officerRoutes,
  ...printRoutes,
  ...supervisorRoutes,
  ...calendarRoutes,
])

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
