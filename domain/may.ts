import { administrators, deskRoles, roles, type Role } from './roles.ts'

/** A right somebody holds at a unit. */
export interface Grant {
  unitId: string
  role: Role
  /** The colleague who is away, where it is held in his place. */
  onBehalfOf?: string | null
}

export interface Person {
  id: string
  name: string
  grants: readonly Grant[]
}

/** A person named for something, at one of his units. */
export interface Named {
  personId: string
  unitId: string
}

/** Where an act would take place. Ids of units; `path` runs from the applicant to the top of the tree. */
export interface Place {
  path: readonly string[]
  /** Units that hold or held a task of the case, and institutions that are parties. */
  parties?: readonly string[]
  houses?: readonly string[]
  /** Units to which the case is copied 抄送. */
  copies?: readonly string[]
  /** Units that hold or held an arbiter's desk of the case. */
  benches?: readonly string[]
  /** The task acted on, who has signed what is proposed on it, and the stages another must have decided before. */
  task?: { unitId: string; role: Role; signers?: readonly string[]; before?: readonly string[] }
  /** Who decided or signed at which stage of the case so far. */
  decided?: readonly { personId: string; stage: string }[]
  /** Whoever filled any version of the form, or proposed what is to be confirmed. */
  fillers?: readonly string[]
  /** Whoever declared a conflict of interest. */
  recused?: readonly string[]
  /** Who is asked for an opinion now, and at which unit of his. */
  asked?: readonly Named[]
  /** Who was assigned by name to the task acted on, or to any open one where none is acted on. */
  assigned?: readonly Named[]
  /** The next distinct superior of the unit that holds the task (or the case's open one). */
  superior?: string | null
  /** The role that files: of the case, or of the process where one is to be filed. */
  filing?: Role
  /** Units to which the case was escalated, so that they may look at its content. */
  escalatedTo?: readonly string[]
}

export type Relation =
  | 'own unit'
  | 'applicant'
  | 'task'
  | 'assigned'
  | 'party'
  | 'house of a party'
  | 'bench'
  | 'copied'
  | 'asked'
  | 'superior of the desk'
  | 'superior'
  | 'above'
  | 'above when escalated'

export interface Right {
  relation: Relation
  roles: readonly Role[] | 'role of the task' | 'role that files'
}

const insiders = ['clerk', 'reviewer', 'principal'] as const
const inside: Right = { relation: 'applicant', roles: insiders }
const anybody = (Object.keys(roles) as Role[]).filter((role) => !administrators.includes(role))
const overseers = ['section-head', 'leader', 'supervisor'] as const
const handlers: Right = { relation: 'party', roles: ['reviewer', 'principal', 'officer', ...overseers] }
/** Who gathers what a party hands in: its own clerk and principal, also where another reviews for it (代审单位). */
const gatherer: Right = { relation: 'house of a party', roles: ['clerk', 'principal'] }
/** An arbiter reads what came before him, and nothing else of his unit's business. */
const bench: Right = { relation: 'bench', roles: ['arbiter'] }
/** Who may be asked for an opinion: whoever has a part in business and does not file it. */
export const advisers: readonly Role[] = anybody.filter((role) => role !== 'clerk')
const asked: Right = { relation: 'asked', roles: advisers }
const assigned: Right = { relation: 'assigned', roles: anybody }
/** Whose turn it is on the task: the role of its desk, or whoever was assigned to it. */
const desk: readonly Right[] = [{ relation: 'task', roles: 'role of the task' }, assigned]
const escalated: Right = { relation: 'above when escalated', roles: ['supervisor'] }
/** The issuer of a 督办件 is its applicant. */
const issuer: Right = { relation: 'applicant', roles: ['supervisor'] }
/** A county reads the disputes that were opened there, before they come to a desk of its own. */
const opener: Right = { relation: 'applicant', roles: ['officer'] }
const copied: Right = { relation: 'copied', roles: ['officer'] }
const everybody = Object.keys(roles) as Role[]
const security = ['security-administrator'] as const
const county: Right = { relation: 'superior', roles: ['officer', ...overseers] }

/** Action × place × role (spec 4): the same table greys the button, answers the API and is checked in the transaction. */
export const rights = {
  'case.file': [{ relation: 'applicant', roles: 'role that files' }],
  'case.withdraw': [{ relation: 'applicant', roles: 'role that files' }],
  'case.resubmit': [{ relation: 'applicant', roles: 'role that files' }],
  'case.urge': [{ relation: 'applicant', roles: ['clerk', 'principal'] }],
  'case.read': [
    inside,
    opener,
    issuer,
    handlers,
    gatherer,
    bench,
    copied,
    asked,
    assigned,
    { relation: 'above', roles: overseers },
  ],
  'case.read-form': [inside, opener, issuer, handlers, gatherer, bench, copied, asked, assigned, escalated],
  // Of children that are another's: who named them, and who rules on them and signs it.
  'case.read-numbers': [opener, { relation: 'bench', roles: ['arbiter', 'section-head', 'leader'] }],
  // In full, with a purpose: who files and answers for it, and whose turn it is.
  'case.disclose': [inside, opener, ...desk],
  'case.read-desk': [issuer, handlers, bench, asked, assigned, escalated],
  'task.claim': desk,
  'task.release': desk,
  'task.decide': desk,
  'task.sign': desk,
  'task.refer': desk,
  'task.consult': desk,
  'task.hand-over': [...desk, { relation: 'task', roles: ['principal'] }],
  'task.recuse': desk,
  'task.opine': [asked],
  'task.assign': [{ relation: 'task', roles: ['system-administrator'] }],
  // 代办: whoever has desks or watches over them names a colleague for the days he is away.
  'delegation.make': [{ relation: 'own unit', roles: deskRoles }],
  'deputy.appoint': [{ relation: 'superior', roles: ['officer', 'supervisor'] }],
  'task.extend': [{ relation: 'superior of the desk', roles: ['supervisor'] }],
  'task.take-over': [{ relation: 'superior of the desk', roles: ['supervisor'] }],
  'outage.declare': [{ relation: 'own unit', roles: ['supervisor', 'leader'] }],
  'outage.confirm': [{ relation: 'own unit', roles: ['supervisor', 'leader'] }],
  'institution.read': [inside, { relation: 'above', roles: ['officer', ...overseers] }],
  // Policy holds no case and no person, so whoever works under it may read it, the two other administrators apart.
  'policy.read': [
    { relation: 'applicant', roles: [...insiders, 'officer', ...overseers, 'arbiter', ...security] },
    { relation: 'above', roles: ['officer', ...overseers, ...security] },
  ],
  'policy.change': [{ relation: 'applicant', roles: security }],
  // Under which pack a unit stands is settled above it.
  'policy.assign': [{ relation: 'above', roles: security }],
  // The principal's name and the telephones; others see them masked.
  'institution.read-personal': [inside],
  // Masked, and never above the county: prefecture and province see counts.
  'child.read': [inside, county],
  'child.read-history': [inside, county],
  // In full, with a purpose: those who keep the child.
  'child.disclose': [inside],
  // Why guardians are in dispute; the clerk sees that they are.
  'child.read-custody': [{ relation: 'applicant', roles: ['reviewer', 'principal'] }, county],
  'child.read-sealed': [{ relation: 'above', roles: ['arbiter', 'auditor'] }],
  // 监护权争议: whoever is told of it enters it; a paper of a court or of civil affairs is for the county to read.
  'child.raise-custody': [
    { relation: 'applicant', roles: ['reviewer', 'principal'] },
    { relation: 'superior', roles: ['officer'] },
  ],
  'child.lift-custody': [{ relation: 'superior', roles: ['officer'] }],
  'class.keep': [{ relation: 'applicant', roles: ['clerk'] }],
  // Whoever files hands papers in, and so does whoever answers for his unit on a desk.
  'attachment.upload': [{ relation: 'applicant', roles: ['clerk', 'reviewer', 'officer'] }],
  'calendar.read': [
    { relation: 'own unit', roles: everybody },
    { relation: 'above', roles: everybody },
  ],
  'calendar.read-revisions': [
    { relation: 'own unit', roles: ['officer', ...overseers, 'security-administrator', 'auditor'] },
  ],
  'calendar.propose': [{ relation: 'own unit', roles: security }],
  // Dry run and rejection: the proposer may take his own proposal back.
  'calendar.examine': [
    { relation: 'own unit', roles: security },
    { relation: 'above', roles: security },
  ],
  // The second person may sit a level higher: not every county has two security administrators.
  'calendar.confirm': [
    { relation: 'own unit', roles: security },
    { relation: 'above', roles: security },
  ],
} as const satisfies Record<string, readonly Right[]>

export type Action = keyof typeof rights

export const actions = Object.keys(rights) as Action[]

/** Acts of judgement, which whoever filled the case may never do (I4); nor does he confirm what he proposed. */
const judging: readonly Action[] = [
  'task.claim',
  'task.decide',
  'task.sign',
  'task.refer',
  'task.consult',
  'task.hand-over',
  'task.opine',
  'calendar.confirm',
]

/**
 * By which right somebody learns at all that what he asks for is there: that an institution is known tells nothing of
 * its children, a unit's policy nothing of its cases.
 */
const seeing = (action: Action): readonly Action[] => {
  if (action.startsWith('calendar.')) return ['calendar.read']
  if (action.startsWith('policy.')) return ['policy.read']
  return action.startsWith('child.') ? ['child.read'] : ['case.read', 'institution.read']
}

/** Acts that end with a recusal: whoever declared a conflict has nothing to do with the case's desks any more. */
const handling: readonly Action[] = [...judging, 'task.release', 'task.recuse']

export type Barred = 'own-filing' | 'recused' | 'already-signed' | 'decided-before'

export type Answer = { ok: true; as: Grant } | { ok: false; code: 'not-found' | 'forbidden' | Barred }

/** What bars a person from acts on the case's desks, whatever his roles. */
export function barredFrom(personId: string, action: Action, place: Place): Barred | undefined {
  if (judging.includes(action) && place.fillers?.includes(personId) === true) return 'own-filing'
  if (handling.includes(action) && place.recused?.includes(personId) === true) return 'recused'
  const signs = action === 'task.claim' || action === 'task.decide' || action === 'task.sign'
  if (!signs || !place.task) return undefined
  const { signers = [], before = [] } = place.task
  if (signers.includes(personId)) return 'already-signed'
  const isOther = place.decided?.some((each) => each.personId === personId && before.includes(each.stage))
  return isOther === true ? 'decided-before' : undefined
}

const isNamed = (named: readonly Named[] | undefined, id: string, { unitId }: Grant): boolean =>
  named?.some((each) => each.personId === id && each.unitId === unitId) === true

const stands = (id: string, grant: Grant, relation: Relation, place: Place): boolean => {
  switch (relation) {
    case 'own unit':
    case 'applicant':
      return grant.unitId === place.path[0]
    case 'task':
      return grant.unitId === place.task?.unitId
    case 'assigned':
      return isNamed(place.assigned, grant.onBehalfOf ?? id, grant)
    case 'superior of the desk':
      return grant.unitId === place.superior
    case 'party':
      return place.parties?.includes(grant.unitId) === true
    case 'house of a party':
      return place.houses?.includes(grant.unitId) === true
    case 'bench':
      return place.benches?.includes(grant.unitId) === true
    case 'copied':
      return place.copies?.includes(grant.unitId) === true
    case 'asked':
      return isNamed(place.asked, id, grant)
    case 'superior':
      return grant.unitId === place.path[1]
    case 'above':
      return place.path.slice(1).includes(grant.unitId)
    case 'above when escalated':
      return place.escalatedTo?.includes(grant.unitId) === true
  }
}

const rolesOf = ({ roles }: Right, { task, filing }: Place): readonly (Role | undefined)[] => {
  if (roles === 'role of the task') return [task?.role]
  return roles === 'role that files' ? [filing] : roles
}

/** Acts that nobody does for another: those of two persons, an opinion one was asked for, and naming a deputy. */
const inPerson: readonly Action[] = ['outage.declare', 'outage.confirm', 'task.opine', 'delegation.make']

const grantsFor = (person: Person, action: Action, place: Place): readonly Grant[] =>
  person.grants.filter((grant) => {
    if (grant.onBehalfOf && inPerson.includes(action)) return false
    return rights[action].some((right: Right) => {
      const fits = rolesOf(right, place).includes(grant.role)
      return fits && stands(person.id, grant, right.relation, place)
    })
  })

/** What bars somebody who acts by that grant: what bars himself, and what bars the colleague in whose place he acts. */
const barredBy = (person: Person, { onBehalfOf }: Grant, action: Action, place: Place): Barred | undefined =>
  barredFrom(person.id, action, place) ?? (onBehalfOf ? barredFrom(onBehalfOf, action, place) : undefined)

/**
 * May this person do this here, and by what right? What somebody may not even see is `not-found`, not `forbidden`,
 * so that its existence stays private.
 */
export function may(person: Person, action: Action, place: Place): Answer {
  const grants = grantsFor(person, action, place)
  const as = grants.find((grant) => barredBy(person, grant, action, place) === undefined)
  if (as) return { ok: true, as }
  const [first] = grants
  const barred = first && barredBy(person, first, action, place)
  if (barred) return { ok: false, code: barred }
  const sees = seeing(action).some((each) => grantsFor(person, each, place).length > 0)
  return { ok: false, code: sees ? 'forbidden' : 'not-found' }
}
