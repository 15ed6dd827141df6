import type { Office } from '../acts/office.ts'
import { buildServer } from './server.ts'

/** The OpenAPI document of this code, without a database: routes are declared, none is called. */
export async function openApiDocument(): Promise<object> {
  const nothing = (): never => {
    throw new Error('the description calls no route')
  }
  const app = await buildServer({
    // No route runs, so nothing of the office is ever touched.
    office: {} as Office,
    handOver: nothing,
    files: { put: nothing, open: nothing, append: nothing, gather: nothing, drop: nothing },
    console: false,
    publicUrl: 'http://localhost',
    log: false,
    ready: nothing,
    demo: false,
  })
  try {
    await app.ready()
    return app.swagger()
  } finally {
    await app.close()
  }
}
