import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'

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

/** Parses strictly and coerces nothing; the input is reported so that a missing field is told from a wrong one. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data, { reportInput: true })
    return parsed.success
      ? { value: parsed.data }
      : { error: new EnvelopeInvalid(parsed.error, httpPart ?? 'body') }
  }
