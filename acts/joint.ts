import { uuidv7 } from '../db/ids.ts'
import type { Tx } from '../db/sql.ts'
import type { Touches } from '../domain/catalogue.ts'
import type { FormError } from '../domain/form-error.ts'
import type { Process } from '../domain/process.ts'
import { refuse } from '../domain/refusals.ts'
import { processNamed } from '../processes/index.ts'
import { Refused } from './act.ts'
import { parseForm } from './forms.ts'
import type { Applicant, Opening } from './newCase.ts'
import type { Office } from './office.ts'

/** A filing that travels with another one (一事一报). */
export interface Companion {
  process: string
  form: unknown
}

const invalid = (errors: readonly FormError[]) => new Refused(refuse('invalid-form', { errors }))

/** Errors of a companion's form are named by where it stands in the whole filing. */
async function under<T>(head: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    const errors = fault instanceof Refused ? fault.refusal.errors : undefined
    if (!errors) throw fault
    throw invalid(errors.map(({ path, message }) => ({ path: [head, path].join('.'), message })))
  }
}

/** What the report says and what its update would write must be the same. */
const disagreements = (
  { fields }: Touches,
  report: unknown,
  patch: Readonly<Record<string, unknown>>,
  head: string,
): FormError[] => {
  const { extra = {} } = report as { extra?: Readonly<Record<string, unknown>> }
  return Object.entries(fields)
    .filter(([said, written]) => extra[said] !== undefined && extra[said] !== patch[written])
    .map(([said, written]) => ({ path: `${head}.patch.${written}`, message: `应与 extra.${said} 相同` }))
}

/** The process of a companion, where it writes the very section that the report touches. */
function companionOf(touches: Touches | undefined, { process: name }: Companion, at: number): Process {
  const process = processNamed(name)
  if (touches && process?.base?.begin(touches.section)) return process
  throw invalid([{ path: `with.${String(at)}.process`, message: '这项业务不能随本申报一并提交' }])
}

/** Finds right what is filed together with a form, before anything is written. Throws Refused. */
export async function companions(
  tx: Tx,
  office: Office,
  applicant: Applicant,
  main: Omit<Opening, 'joint'>,
  wanted: readonly Companion[],
  at: number,
): Promise<Omit<Opening, 'joint'>[]> {
  const touches = main.process.touches?.(main.form, applicant.policy)
  const found: Omit<Opening, 'joint'>[] = []
  for (const [n, companion] of wanted.entries()) {
    const process = companionOf(touches, companion, n)
    const head = `with.${String(n)}.form`
    const form = await under(head, () => parseForm(tx, office, process, companion.form, applicant, at))
    const change = process.base?.change(form)
    if (!touches || change?.section !== touches.section)
      throw invalid([{ path: `${head}.section`, message: '本申报涉及的不是这一部分' }])
    const wrong = disagreements(touches, main.form, change.patch, head)
    if (wrong.length > 0) throw invalid(wrong)
    found.push({ id: uuidv7(at), process, form, follows: main.id })
  }
  return found
}
