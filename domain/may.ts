import { roles, type Role } from './roles.ts'

/** A right somebody holds at a unit. */
export interface Grant {
  unitId: string
  role: Role
}

export interface Person {
  id: string
  name: string
  grants: readonly Grant[]
}

/** Where an act would take place. Ids of units; `path` runs from the applicant to the top of the tree. */
export interface Place {
  path: readonly string[]
  /** Units that hold or held a task of the case. */
  parties?: readonly string[]
  /** The task acted on. */
  task?: { unitId: string; role: Role }
  /** Whoever filled any version of the form, or proposed what is to be confirmed. */
  fillers?: readonly string[]
  /** A rung has fired, so the levels above may look at the content. */
  escalated?: boolean
}

export type Relation =
  'own unit' | 'applicant' | 'task' | 'party' | 'superior' | 'above' | 'above when escalated'

export interface Right {
  relation: Relation
  roles: readonly Role[] | 'role of the task'
}

const insiders = ['clerk', 'reviewer', 'principal'] as const
const inside: Right = { relation: 'applicant', roles: insiders }
const handlers: Right = { relation: 'party', roles: ['officer', 'section-head', 'leader', 'supervisor'] }
const overseers = ['section-head', 'leader', 'supervisor'] as const
const everybody = Object.keys(roles) as Role[]
const security = ['security-administrator'] as const
const county: Right = { relation: 'superior', roles: ['officer', ...overseers] }

/** Action × place × role (spec 4): the same table greys the button, answers the API and is checked in the transaction. */
export const rights = {
  'case.file': [{ relation: 'applicant', roles: ['clerk'] }],
  'case.withdraw': [{ relation: 'applicant', roles: ['clerk'] }],
  'case.resubmit': [{ relation: 'applicant', roles: ['clerk'] }],
  'case.read': [inside, handlers, { relation: 'above', roles: overseers }],
  'case.read-form': [inside, handlers, { relation: 'above when escalated', roles: ['supervisor'] }],
  'task.claim': [{ relation: 'task', roles: 'role of the task' }],
  'task.release': [{ relation: 'task', roles: 'role of the task' }],
  'task.decide': [{ relation: 'task', roles: 'role of the task' }],
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
  'child.read-sealed': [{ relation: 'above', roles: ['arbiter', 'auditor'] }],
  'attachment.upload': [{ relation: 'applicant', roles: ['clerk'] }],
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
const judging: readonly Action[] = ['task.claim', 'task.decide', 'calendar.confirm']

/**
 * By which right somebody learns at all that what he asks for is there: that an institution is known tells nothing of
 * its children, a unit's policy nothing of its cases.
 */
const seeing = (action: Action): readonly Action[] => {
  if (action.startsWith('calendar.')) return ['calendar.read']
  if (action.startsWith('policy.')) return ['policy.read']
  return action.startsWith('child.') ? ['child.read'] : ['case.read', 'institution.read']
}

export type Answer = { ok: true; as: Grant } | { ok: false; code: 'not-found' | 'forbidden' | 'own-filing' }

const stands = (grant: Grant, relation: Relation, place: Place): boolean => {
  switch (relation) {
    case 'own unit':
    case 'applicant':
      return grant.unitId === place.path[0]
    case 'task':
      return grant.unitId === place.task?.unitId
    case 'party':
      return place.parties?.includes(grant.unitId) === true
    case 'superior':
      return grant.unitId === place.path[1]
    case 'above':
      return place.path.slice(1).includes(grant.unitId)
    case 'above when escalated':
      return place.escalated === true && place.path.slice(1).includes(grant.unitId)
  }
}

const grantFor = (person: Person, action: Action, place: Place): Grant | undefined =>
  person.grants.find((grant) =>
    rights[action].some((right: Right) => {
      const fits =
        right.roles === 'role of the task'
          ? grant.role === place.task?.role
          : right.roles.includes(grant.role)
      return fits && stands(grant, right.relation, place)
    }),
  )

/**
 * May this person do this here, and by what right? What somebody may not even see is `not-found`, not `forbidden`,
 * so that its existence stays private.
 */
export function may(person: Person, action: Action, place: Place): Answer {
  const grant = grantFor(person, action, place)
  if (grant && judging.includes(action) && place.fillers?.includes(person.id) === true)
    return { ok: false, code: 'own-filing' }
  if (grant) return { ok: true, as: grant }
  const sees = seeing(action).some((each) => grantFor(person, each, place) !== undefined)
  return { ok: false, code: sees ? 'forbidden' : 'not-found' }
}
