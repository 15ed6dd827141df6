import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Api, ApiDeps } from './deps.ts'

const pages = '/docs'

type Transform = ReturnType<typeof createJsonSchemaTransform>

interface BodySchema {
  properties?: Record<string, unknown>
}

const upload = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
  additionalProperties: false,
}

/**
 * Answers are encoded: what a reader gets is what a codec takes in. The library describes what it decodes to, so an
 * instant would be a number in the document and a text on the line.
 */
const zodToJsonConfig = {
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }): void {
    if (!(zodSchema instanceof z.ZodCodec)) return
    const { $schema: _, ...sent } = z.toJSONSchema(zodSchema, { io: 'input' })
    for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
    Object.assign(jsonSchema, sent)
  },
}

const toSchema = createJsonSchemaTransform({ zodToJsonConfig })

/** zod to JSON Schema, with what zod does not know: the form of a process, the file of an upload, who needs no session. */
const transform: Transform = (document) => {
  const { schema, url } = toSchema(document)
  const { form, access } = document.route.config ?? {}
  const body = schema['body'] as BodySchema | undefined
  if (form && body?.properties) body.properties['form'] = form
  if (document.schema.consumes?.includes('multipart/form-data')) schema['body'] = upload
  if (access === 'anyone') schema['security'] = []
  return { schema, url }
}

const toObject = createJsonSchemaTransformObject({ zodToJsonConfig })

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
