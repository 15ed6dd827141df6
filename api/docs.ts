import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { createJsonSchemaTransformObject, jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Api, ApiDeps } from './deps.ts'

const pages = '/docs'

type Transform = typeof jsonSchemaTransform

interface BodySchema {
  properties?: Record<string, unknown>
}

const upload = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
  additionalProperties: false,
}

/** zod to JSON Schema, with what zod does not know: the form of a process, the file of an upload, who needs no session. */
const transform: Transform = (document) => {
  const { schema, url } = jsonSchemaTransform(document)
  const { form, access } = document.route.config ?? {}
  const body = schema['body'] as BodySchema | undefined
  if (form && body?.properties) body.properties['form'] = form
  if (document.schema.consumes?.includes('multipart/form-data')) schema['body'] = upload
  if (access === 'anyone') schema['security'] = []
  return { schema, url }
}

const toObject = createJsonSchemaTransformObject({})

/** Each named schema comes as input and as output; only those that something refers to stay. */
const transformObject: typeof toObject = (document) => {
  const whole = toObject(document) as { components?: { schemas?: Record<string, unknown> } }
  const text = JSON.stringify(whole)
  const schemas = Object.entries(whole.components?.schemas ?? {})
  const used = schemas.filter(([name]) => text.includes(`/schemas/${name}"`))
  const components = { ...whole.components, schemas: Object.fromEntries(used) }
  return { ...whole, components } as ReturnType<typeof toObject>
}

/** The description of the API, and its pages: for those who are logged in, in the demo for everybody. */
export async function describe(app: Api, { demo }: Pick<ApiDeps, 'demo'>): Promise<void> {
  if (demo !== false)
    app.addHook('onRoute', (route) => {
      if (route.url.startsWith(pages)) route.config = { ...route.config, access: 'anyone' }
    })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '学前教育业务办理引擎',
        version: '1',
        description: '所有写操作须带 Idempotency-Key；出错时返回 application/problem+json，`code` 稳定不变。',
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'xq_session' } } },
      security: [{ session: [] }],
    },
    transform,
    transformObject,
  })
  await app.register(swaggerUi, {
    routePrefix: pages,
    // swagger-ui writes inline styles while it draws; its scripts are all files of its own.
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
}
