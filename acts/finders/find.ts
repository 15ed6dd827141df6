import type { Tx } from '../../db/sql.ts'
import type { FormError } from '../../domain/form-error.ts'
import type { Office } from '../office.ts'

/** What a finder looks at. */
export interface Seeking {
  applicantId: string
  /** Name of the process to be filed. */
  process: string
  form: unknown
  at: number
}

/** The children and institutions that have a part in a case. */
export interface Found {
  children: readonly string[]
  institutions: readonly string[]
  /** The one of them which a child leaves. */
  releasing?: string
  /** A case that settles their matter already, and stands in the way of another one. */
  running?: string
}

/** What reaches beyond one province is done outside the system until provinces are linked. */
export const anotherProvince = '另一省，线下办理'

export type Find = (tx: Tx, office: Office, seeking: Seeking) => Promise<Found | readonly FormError[]>
