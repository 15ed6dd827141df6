import type { FormError } from '../form-error.ts'
import type { StatusNumber } from '../numbers/status-number.ts'
import type { Day } from '../time/day.ts'
import { checkIdentity, numberKey, type Identity } from './key-fields.ts'
import { closedBy, withNumber, type RuledNumber, type Ruling } from './ruling.ts'

/** A child of the case as the register has it. */
export interface CaseChild {
  id: string
  identity: Identity
  statusNumber: StatusNumber | null
  /** The place that has not ended. */
  enrolmentId: string | null
  closed: boolean
}

/** What a ruling is looked at beside. */
export interface RulingFacts {
  today: Day
  children: readonly CaseChild[]
  /** Numbers of the ruling that children outside the case have, as of `numberKey`. */
  taken: ReadonlySet<string>
}

type Errors = FormError[]
const when = (wrong: boolean, path: string, message: string): Errors => (wrong ? [{ path, message }] : [])

const strange = '不是本案的幼儿'

const named =
  (children: readonly CaseChild[]) =>
  (id: string, path: string): Errors =>
    when(!children.some((child) => child.id === id), path, strange)

function checkKept(kept: string | null, children: readonly CaseChild[]): Errors {
  const open = children.flatMap(({ enrolmentId }) => enrolmentId ?? [])
  if (kept === null) return when(open.length > 0, 'kept', '有幼儿在园，请写明保留哪一处在园登记')
  return when(!open.includes(kept), 'kept', '不是本案幼儿现有的在园登记')
}

function checkOutcome({ outcome, ruling }: Ruling, children: readonly CaseChild[]): Errors {
  const isOfCase = named(children)
  const alone = when(children.length < 2, '', '本案只有一名幼儿，不能作出这一结论')
  switch (outcome) {
    case 'same-child':
      return [...alone, ...isOfCase(ruling.survivor, 'survivor'), ...checkKept(ruling.kept, children)]
    case 'different-children':
      return [...alone, ...(ruling.order ? isOfCase(ruling.order.child, 'order.child') : [])]
    case 'cancel':
      return ruling.cancelled.flatMap((id, n) => isOfCase(id, `cancelled.${String(n)}`))
  }
}

/** What is wrong with one ruled number by itself; it has to be of the child's birth date and sex, or be ruled with them. */
function checkNumber(ruled: RuledNumber, path: string, child: CaseChild, facts: RulingFacts): Errors {
  const after = withNumber(child.identity, ruled, facts.today)
  const wrong = checkIdentity(after, facts.today).filter((each) => each.path !== 'name')
  if (wrong.length > 0) return wrong.map(({ message }) => ({ path, message }))
  // Nothing is said of whose it is: probing numbers must not lead to children.
  return when(facts.taken.has(numberKey(after) ?? ''), path, '这个证件号码在本省已有登记，不能裁定给本案幼儿')
}

const both = '裁定后会有两名幼儿登记同一证件号码，请一并写明各自的号码'

function checkNumbers(decision: Ruling, facts: RulingFacts): Errors {
  const { numbers = [] } = decision.ruling
  const closed = closedBy(
    decision,
    facts.children.map(({ id }) => id),
  )
  const staying = facts.children.filter(({ id }) => !closed.includes(id))
  const keyOf = ({ id, identity }: CaseChild) => {
    const ruled = numbers.find((each) => each.child === id)
    return numberKey(ruled ? withNumber(identity, ruled, facts.today) : identity)
  }
  return numbers.flatMap((ruled, n): Errors => {
    const head = `numbers.${String(n)}`
    const path = `${head}.idNumber`
    const child = facts.children.find(({ id }) => id === ruled.child)
    if (!child) return [{ path: `${head}.child`, message: strange }]
    if (closed.includes(child.id))
      return [{ path: `${head}.child`, message: '这名幼儿的学籍将合并或注销，不再登记证件号码' }]
    if (numbers.findIndex((each) => each.child === child.id) < n)
      return [{ path: `${head}.child`, message: '同一名幼儿只写一次' }]
    const wrong = checkNumber(ruled, path, child, facts)
    const key = keyOf(child)
    const shared = key !== null && staying.some((other) => other !== child && keyOf(other) === key)
    return [...wrong, ...when(wrong.length === 0 && shared, path, both)]
  })
}

/** What is wrong with a ruling beside the children of the case; asked when it is given and again when it takes effect. */
export function checkRuling(decision: Ruling, facts: RulingFacts): FormError[] {
  const closed = facts.children.some((child) => child.closed)
  return [
    ...when(closed, '', '本案有幼儿的学籍已合并或注销'),
    ...checkOutcome(decision, facts.children),
    ...checkNumbers(decision, facts),
  ]
}
