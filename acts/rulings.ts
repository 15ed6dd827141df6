import { childrenOf } from '../db/caseChildren.ts'
import { rulingFacts } from '../db/children/facts.ts'
import type { Tx } from '../db/sql.ts'
import type { FormError } from '../domain/form-error.ts'
import { checkRuling } from '../domain/identity/ruling-check.ts'
import { canonical, rulingOf } from '../domain/identity/ruling.ts'
import type { Process } from '../domain/process.ts'
import type { Verdict } from '../domain/verdicts.ts'
import type { Office } from './office.ts'
import type { OnTask } from './onTask.ts'

interface Weighed {
  errors: readonly FormError[]
  /** The ruling in one form, so that two that mean the same are the same. */
  canonical: string
}

type Scales = (
  tx: Tx,
  office: Office,
  on: OnTask,
  weighed: { children: readonly string[]; verdict: Verdict; ruling: object },
) => Promise<Weighed>

/** What a ruling is looked at beside, by the name a declaration weighs it with. */
const scales: Readonly<Record<string, Scales>> = {
  async disputedChildren(tx, office, { kase, at }, { children, verdict, ruling }) {
    const decision = rulingOf(verdict, ruling)
    if (!decision) throw new Error(`${verdict} rules nothing`)
    const { numbers } = decision.ruling
    const facts = await rulingFacts(tx, office.personal, children, {
      numbers,
      provinceId: kase.provinceId,
      at,
    })
    return { errors: checkRuling(decision, facts), canonical: canonical(decision) }
  },
}

/** Whether a ruling fits the register as it is now, and what it says in a form that can be compared. */
export async function weigh(
  tx: Tx,
  office: Office,
  { name, weighs }: Pick<Process, 'name' | 'weighs'>,
  on: OnTask,
  verdict: Verdict,
  ruling: object,
): Promise<Weighed> {
  const scale = weighs === undefined ? undefined : scales[weighs]
  if (!scale) throw new Error(`process ${name} rules without scales`)
  return scale(tx, office, on, { children: await childrenOf(tx, on.kase.id), verdict, ruling })
}
