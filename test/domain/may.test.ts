import { describe, expect, test } from 'vitest'
import {
  actions,
  may,
  rights,
  type Action,
  type Person,
  type Place,
  type Relation,
  type Right,
} from '../../domain/may.ts'
import { roles, type Role } from '../../domain/roles.ts'

/** One case of the kindergarten `own`: its county holds the task, prefecture and province stand above it. */
const place: Place = {
  path: ['own', 'county', 'prefecture', 'province', 'ministry'],
  parties: ['county'],
  benches: ['county'],
  copies: ['county'],
  task: { unitId: 'county', role: 'officer' },
  fillers: ['filler'],
  asked: [{ personId: 'asked', unitId: 'neighbour county' }],
  assigned: [{ personId: 'assigned', unitId: 'county' }],
  houses: ['party’s own'],
  superior: 'prefecture',
  filing: 'clerk',
  escalatedTo: ['prefecture'],
}

const somebody = (role: Role, unitId: string, id = 'somebody'): Person => ({
  id,
  name: '某人',
  grants: [{ unitId, role }],
})

/** Where a grant must lie so that the relation holds, and nothing but the unit can be wrong elsewhere. */
const unitOf = {
  'own unit': 'own',
  applicant: 'own',
  task: 'county',
  assigned: 'county',
  'superior of the desk': 'prefecture',
  party: 'county',
  'house of a party': 'party’s own',
  bench: 'county',
  copied: 'county',
  asked: 'neighbour county',
  superior: 'county',
  above: 'prefecture',
  'above when escalated': 'prefecture',
} as const satisfies Record<Relation, string>

/** Who somebody must be so that the relation holds; whoever is not named for something is just `somebody`. */
const who = (relation: Relation): string =>
  relation === 'asked' || relation === 'assigned' ? relation : 'somebody'
const rolesOf = (named: Right['roles']): readonly Role[] => {
  if (named === 'role of the task') return ['officer']
  return named === 'role that files' ? ['clerk'] : named
}

const table = (Object.entries(rights) as [Action, readonly Right[]][]).flatMap(([action, list]) =>
  list.flatMap(({ relation, roles: named }) =>
    rolesOf(named).map((role) => ({
      action,
      relation,
      role,
    })),
  ),
)

describe('every right of the table', () => {
  test.each(table)('$role may $action as $relation', ({ action, relation, role }) => {
    expect(may(somebody(role, unitOf[relation], who(relation)), action, place)).toEqual({
      ok: true,
      as: { unitId: unitOf[relation], role },
    })
  })

  test.each(table)(
    '$role elsewhere in the country may not $action and does not learn that it exists',
    ({ action, relation, role }) => {
      const stranger = somebody(role, 'another county', who(relation))
      expect(may(stranger, action, place)).toEqual({ ok: false, code: 'not-found' })
    },
  )
})

/** Every pair of action and role that the table does not name, at each of the units of the case. */
const forbidden = actions.flatMap((action) =>
  (Object.keys(roles) as Role[]).flatMap((role) =>
    place.path
      .filter(
        (unit) =>
          !table.some((row) => row.action === action && row.role === role && holds(row.relation, unit)),
      )
      .map((unit) => ({ action, role, unit })),
  ),
)

function holds(relation: Relation, unit: string): boolean {
  switch (relation) {
    case 'own unit':
    case 'applicant':
      return unit === 'own'
    case 'task':
    case 'party':
    case 'bench':
    case 'copied':
    case 'superior':
      return unit === 'county'
    case 'asked':
    case 'assigned':
    case 'house of a party':
      return false
    case 'above':
      return unit !== 'own'
    case 'superior of the desk':
    case 'above when escalated':
      return unit === 'prefecture'
  }
}

test.each(forbidden)('$role at the $unit may not $action', ({ action, role, unit }) => {
  expect(may(somebody(role, unit), action, place).ok).toBe(false)
})

describe('the officer of another county', () => {
  test.each(actions)('is told of %s that there is nothing', (action) => {
    expect(may(somebody('officer', 'another county'), action, place)).toEqual({
      ok: false,
      code: 'not-found',
    })
  })
})

/** Calendar and policy are no cases: they hold nothing about anybody. */
const isCaseAction = (action: Action): boolean => !/^(calendar|policy)\./.test(action)

describe('the three administrators', () => {
  const administrators = ['system-administrator', 'security-administrator', 'auditor'] as const
  // 指派 is the one act of the system administrator at the task's own unit, and it shows him nothing.
  const everywhere = administrators
    .flatMap((role) =>
      actions.filter(isCaseAction).flatMap((action) => place.path.map((unit) => ({ role, action, unit }))),
    )
    .filter(
      ({ role, action, unit }) =>
        !(role === 'system-administrator' && action === 'task.assign' && unit === 'county') &&
        // What an adopted child was called is for the auditor and the arbiter.
        !(role === 'auditor' && action === 'child.read-sealed'),
    )
  test.each(everywhere)('$role at the $unit sees no case: $action', ({ role, action, unit }) => {
    expect(may(somebody(role, unit), action, place)).toEqual({ ok: false, code: 'not-found' })
  })
})

/** Acts that a filler may not do, and those that end with a recusal besides. */
const judging = [
  'task.claim',
  'task.decide',
  'task.sign',
  'task.refer',
  'task.consult',
  'task.hand-over',
] as const
const handling = [...judging, 'task.release', 'task.recuse'] as const

describe('whoever recused himself', () => {
  test.each(handling)('may not %s any more, and is told why', (action) => {
    const recused = { ...place, recused: ['somebody'] }
    expect(may(somebody('officer', 'county'), action, recused)).toEqual({ ok: false, code: 'recused' })
    expect(may(somebody('officer', 'county', 'a colleague'), action, recused).ok).toBe(true)
  })

  test('still sees the case as his colleagues do', () => {
    expect(may(somebody('officer', 'county'), 'case.read', { ...place, recused: ['somebody'] }).ok).toBe(true)
  })

  test('gives no opinion either', () => {
    const asked = somebody('officer', 'neighbour county', 'asked')
    expect(may(asked, 'task.opine', { ...place, recused: ['asked'] })).toEqual({ ok: false, code: 'recused' })
  })
})

test('a clerk gives no opinion, though somebody asked him', () => {
  expect(may(somebody('clerk', 'neighbour county', 'asked'), 'task.opine', place).ok).toBe(false)
  expect(may(somebody('reviewer', 'neighbour county', 'asked'), 'task.opine', place).ok).toBe(true)
})

describe('whoever signed a proposal', () => {
  test.each(['task.claim', 'task.decide', 'task.sign'] as const)('may not %s once more', (action) => {
    const signed = { ...place, task: { unitId: 'county', role: 'officer' as const, signers: ['somebody'] } }
    expect(may(somebody('officer', 'county'), action, signed)).toEqual({ ok: false, code: 'already-signed' })
    expect(may(somebody('officer', 'county', 'another'), action, signed).ok).toBe(true)
  })
})

describe('whoever decided a stage before', () => {
  const task = { unitId: 'county', role: 'officer' as const, before: ['approve'] }
  const decided = (stage: string) => ({ ...place, task, decided: [{ personId: 'somebody', stage }] })

  test.each(['task.claim', 'task.decide', 'task.sign'] as const)('may not %s this one', (action) => {
    const code = { ok: false, code: 'decided-before' }
    expect(may(somebody('officer', 'county'), action, decided('approve'))).toEqual(code)
    expect(may(somebody('officer', 'county', 'another'), action, decided('approve')).ok).toBe(true)
  })

  test('may decide the next round of his own stage', () => {
    expect(may(somebody('officer', 'county'), 'task.decide', decided('review')).ok).toBe(true)
  })
})

describe('a right that a person was named for', () => {
  test.each(['assigned', 'asked'] as const)('(%s) is nobody else’s of his unit', (id) => {
    const action = id === 'asked' ? 'task.opine' : 'task.decide'
    const unit = unitOf[id]
    expect(may(somebody('arbiter', unit, id), action, place).ok).toBe(true)
    expect(may(somebody('arbiter', unit), action, place).ok).toBe(false)
  })

  test('is not his at another of his units', () => {
    expect(may(somebody('officer', 'neighbour county', 'assigned'), 'task.decide', place).ok).toBe(false)
  })
})

describe('whoever filled a case', () => {
  test.each(judging)('may not %s it, even as an officer of the county', (action) => {
    expect(may(somebody('officer', 'county', 'filler'), action, place)).toEqual({
      ok: false,
      code: 'own-filing',
    })
  })

  test('may not decide it with two roles', () => {
    const both: Person = {
      id: 'filler',
      name: '身兼两职',
      grants: [
        { unitId: 'own', role: 'clerk' },
        { unitId: 'county', role: 'officer' },
      ],
    }
    expect(may(both, 'task.decide', place)).toEqual({ ok: false, code: 'own-filing' })
    expect(may(both, 'case.withdraw', place).ok).toBe(true)
  })

  test('is whoever holds the role that files: no other may withdraw or supplement it', () => {
    const issued = { ...place, filing: 'supervisor' as const }
    for (const action of ['case.withdraw', 'case.resubmit'] as const) {
      expect(may(somebody('supervisor', 'own'), action, issued).ok).toBe(true)
      expect(may(somebody('clerk', 'own'), action, issued)).toEqual({ ok: false, code: 'forbidden' })
    }
  })

  test('may still give back a task that he took before he filled', () => {
    expect(may(somebody('officer', 'county', 'filler'), 'task.release', place).ok).toBe(true)
  })
})

describe('the clerk', () => {
  test('who may see the case and not decide it is told so', () => {
    expect(may(somebody('clerk', 'own'), 'task.decide', place)).toEqual({ ok: false, code: 'forbidden' })
  })

  test('of a party reads the case for which he gathers papers, and the clerk of the school that reviews for it does not', () => {
    const case_ = { ...place, parties: ['school'], houses: ['party'] }
    expect(may(somebody('clerk', 'party'), 'case.read-form', case_).ok).toBe(true)
    expect(may(somebody('clerk', 'party'), 'task.decide', case_).ok).toBe(false)
    expect(may(somebody('clerk', 'school'), 'case.read', case_)).toEqual({ ok: false, code: 'not-found' })
  })

  test('of a neighbouring kindergarten is told that there is nothing', () => {
    expect(may(somebody('clerk', 'neighbour'), 'case.read', place)).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('a level above', () => {
  test('reads the form only when a rung has fired', () => {
    const supervisor = somebody('supervisor', 'prefecture')
    expect(may(supervisor, 'case.read-form', { ...place, escalatedTo: [] })).toEqual({
      ok: false,
      code: 'forbidden',
    })
    expect(may(supervisor, 'case.read-form', place).ok).toBe(true)
  })

  test('never decides in the county’s place', () => {
    expect(may(somebody('officer', 'prefecture'), 'task.decide', place).ok).toBe(false)
  })
})

test('nobody decides where there is no task', () => {
  const { path, parties } = place
  expect(may(somebody('officer', 'county'), 'task.decide', { path, parties: parties ?? [] }).ok).toBe(false)
})

test('somebody without any grant is told that there is nothing', () => {
  expect(may({ id: 'p', name: '某人', grants: [] }, 'case.read', place)).toEqual({
    ok: false,
    code: 'not-found',
  })
})
