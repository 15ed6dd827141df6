import { z } from 'zod'
import type { StatusNumberRow } from '../../db/children/numbers.ts'
import type { Transferring } from '../../db/children/transferring.ts'
import type { Identity } from '../../domain/identity/key-fields.ts'
import { processes } from '../../processes/index.ts'
import { instant } from '../schema.ts'
import { currentNumberView, identityShape, identityView, numberShape } from './child.ts'

/** Names of the processes that move a child: of several of one child only the latest goes on. */
export const movers = processes.flatMap(({ name, latestOnly }) => (latestOnly === true ? [name] : []))

export const comingChildSchema = z
  .strictObject({
    caseId: z.uuid(),
    number: z.string().meta({ description: '转园办件编号' }),
    filedAt: instant,
    child: z.strictObject({ ...identityShape, statusNumber: z.strictObject(numberShape).nullable() }),
  })
  .meta({ id: 'IncomingChild', title: '转接中' })

/** One child that is to come: what its case says, without the way to a register that is still another's. */
export function comingChildView(
  { childId, caseId, number, filedAt }: Transferring,
  identity: Identity | undefined,
  numbers: readonly StatusNumberRow[],
): z.infer<typeof comingChildSchema> | null {
  if (!identity) return null
  const child = { ...identityView(identity), statusNumber: currentNumberView(childId, numbers) }
  return { caseId, number, filedAt, child }
}
