import { z } from 'zod'
import { kit } from '../domain/kit.ts'
import type { Process } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import { Refused } from './act.ts'
import type { Pin } from './texts.ts'

/** A pin that names a field points into the form; one that points past it would lead the applicant nowhere. */
export function pinned(process: Process | undefined, pins: readonly Pin[]): void {
  const form = process?.form(kit)
  if (!(form instanceof z.ZodObject)) return
  const errors = pins.flatMap(({ path }, at) =>
    path === undefined || (path.split('.')[0] ?? '') in form.shape
      ? []
      : [{ path: `pins.${String(at)}.path`, message: `表单没有这一项：${path}` }],
  )
  if (errors.length > 0) throw new Refused(refuse('invalid-request', { errors }))
}
