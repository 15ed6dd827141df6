import { z } from 'zod'
import { legalDay } from '../domain/kit.ts'
import { beijingTime } from '../domain/time/day.ts'
import { invalid } from './refused.ts'

/** Milliseconds inside, `2026-11-24T08:38:13.531+08:00` outside: the day in it is the legal day. */
export const instant = z.codec(
  z.iso.datetime({ offset: true }).meta({ description: '时刻（北京时间）' }),
  z.number(),
  { decode: (text) => Date.parse(text), encode: beijingTime },
)
export const day = z.string().meta({ format: 'date', description: '日期（北京时间）' })
/** A day somebody sends, wherever in a request: one that exists, and that the database and the calendar know. */
export const dayInput = legalDay.meta({ format: 'date', description: '日期（北京时间）' })
export const idParams = z.strictObject({ id: z.uuid() })

/** A form is only "a group of fields" here: the act parses it once, and names every unknown field in it. */
export const form = z.record(z.string(), z.unknown())

/** What is filed together with a form. */
export const joint = z
  .array(z.strictObject({ process: z.string().max(60), form }))
  .max(3)
  .optional()
  .meta({ description: '一并提交的业务（一事一报）：同时立案，有一个不成则都不成' })

/** For acts that need nothing but their address; an empty object is let pass. */
export const noBody = z.strictObject({}).nullish()

/** Required on every write that goes through an act: a repeated request does nothing twice. */
export const keyHeader = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x20-\x7e]{1,100}$/)
    .meta({ description: '幂等键，1–100 个可打印字符；重复请求须用同一个键' }),
})

export const preferHeader = keyHeader.extend({
  prefer: z.string().max(100).optional().meta({ description: '`wait=1`：最多等一秒，等业务进入下一环节' }),
})

export const waitMs = (prefer: string | undefined): number =>
  /(^|[,;\s])wait=[1-9]/.test(prefer ?? '') ? 1_000 : 0

const pageSize = z.coerce.number().int().min(1).max(100).default(20)
export const pageQuery = { cursor: z.string().max(300).optional(), limit: pageSize }

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().meta({ description: '下一页的 cursor' }),
  })

/** Cursors are opaque: base64url of the sorting values of the last row. */
const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a cursor of that shape; a broken one is refused. */
export function cursorIn<T extends z.ZodType>(shape: T, cursor: string | undefined): z.infer<T> | null {
  if (cursor === undefined) return null
  const parsed = shape.safeParse(json(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) throw invalid([{ path: 'cursor', message: '翻页标记不对，请从第一页重新查看' }])
  return parsed.data
}

// Until the end of the year 9999; the database reads no later instant.
export const markCursor = z.tuple([z.int().min(0).max(253_402_271_999_999), z.uuid()])
export const idCursor = z.tuple([z.uuid()])

/** A page from one row more than it shows. */
export const page = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  mark: (row: Row) => readonly (string | number)[],
): { items: Item[]; next: string | null } => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(item), next: last && rows.length > limit ? cursorOf(mark(last)) : null }
}
