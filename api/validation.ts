import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'

/** A request whose envelope does not fit its route. `part` is `params`, `body`, `querystring` or `headers`. */
export class EnvelopeInvalid extends Error {
  readonly error: z.ZodError
  readonly part: string
  constructor(error: z.ZodError, part: string) {
    super('invalid-request')
    this.error = error
    this.part = part
  }
}

/** Deeper than any form of ours; a recursive reader would run out of stack far below what 1 MiB can nest. */
const deepest = 32

/** What no schema of ours would take and a database or a reader chokes on: NUL in a text, endless nesting. */
function unfit(data: unknown): string | undefined {
  let level: unknown[] = [data]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return '嵌套过深'
    if (level.some((value) => typeof value === 'string' && value.includes('\0'))) return '含有不能使用的字符'
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return undefined
}

const refusal = (message: string) => new z.ZodError([{ code: 'custom', path: [], message, input: undefined }])

/** Parses strictly and coerces nothing; the input is reported so that a missing field is told from a wrong one. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const why = unfit(data)
    if (why !== undefined) return { error: new EnvelopeInvalid(refusal(why), httpPart ?? 'body') }
    const parsed = schema.safeParse(data, { reportInput: true })
    return parsed.success
      ? { value: parsed.data }
      : { error: new EnvelopeInvalid(parsed.error, httpPart ?? 'body') }
  }
