import { z } from 'zod'
import { maskNumber } from '../../db/personal/mask.ts'

/** What of JSON Schema says where in a form a number stands. */
interface Schema {
  personal?: string
  properties?: Readonly<Record<string, Schema>>
  items?: Schema
  anyOf?: readonly Schema[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Change = (number: string, path: string) => string

/** What was filled in, with every number of an identity paper put through `change`; `path` as in the form's errors. */
function mapNumbers(schema: Schema, value: unknown, change: Change, path = ''): unknown {
  const under = (key: string) => (path === '' ? key : `${path}.${key}`)
  const parts = schema.anyOf
  if (parts && !schema.personal)
    return parts.reduce((given, part) => mapNumbers(part, given, change, path), value)
  if (typeof value === 'string') return schema.personal === 'id-number' ? change(value, path) : value
  if (Array.isArray(value))
    return value.map((item, n) => mapNumbers(schema.items ?? {}, item, change, under(String(n))))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      mapNumbers(schema.properties?.[key] ?? {}, part, change, under(key)),
    ]),
  )
}

/** A form or a ruling as everybody sees it. */
export const masked = (schema: object, value: Record<string, unknown>): Record<string, unknown> =>
  mapNumbers(schema, value, maskNumber) as Record<string, unknown>

export const disclosedSchema = z
  .strictObject({
    at: z.string().meta({
      description:
        '在哪里：`form.` 加字段路径、`changes.字段.before`、`children.id.idNumber`、`ruling.序号.` 加路径；变更对照和幼儿也含姓名等',
    }),
    text: z.string(),
  })
  .meta({ id: 'Disclosed' })

export type Disclosed = z.infer<typeof disclosedSchema>

/** The numbers in it, each with where it stands; an empty one says that there is none. */
export function numbersIn(schema: object, value: unknown, head: string): Disclosed[] {
  const found: Disclosed[] = []
  mapNumbers(schema, value, (number, path) => {
    // What this reader may not see is hidden in the form already.
    if (number !== '' && !number.includes('*')) found.push({ at: `${head}.${path}`, text: number })
    return number
  })
  return found
}
