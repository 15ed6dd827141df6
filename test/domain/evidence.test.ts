import { describe, expect, test } from 'vitest'
import { keyFieldNames } from '../../domain/identity/key-fields.ts'
import { missingPapers } from '../../domain/policy/evidence.ts'
import { identityEvidence } from '../../domain/policy/identity-evidence.ts'

const missing = (changed: string[], given: string[]) => missingPapers(identityEvidence, changed, given)

describe('the evidence matrix', () => {
  test('has a rule for every key field, each with its source', () => {
    expect(Object.keys(identityEvidence.fields).sort()).toEqual([...keyFieldNames].sort())
    for (const { source } of Object.values(identityEvidence.fields)) expect(source).toContain('第二十七条')
  })

  test('names only kinds of papers that have a title', () => {
    const named = [identityEvidence.every, ...Object.values(identityEvidence.fields)].flatMap(({ groups }) =>
      groups.flat(),
    )
    expect(named.filter((kind) => !(kind in identityEvidence.kinds))).toEqual([])
  })

  test('asks for the application and the guardian’s ID whatever is changed', () =>
    expect(missing(['name'], ['household-register'])).toEqual([
      '更改关键信息须附监护人签字的申请书',
      '更改关键信息须附监护人身份证件',
    ]))

  test('is content with one paper of each group', () =>
    expect(missing(['name', 'birth'], ['application', 'guardian-id', 'household-register'])).toEqual([]))

  test('asks two proofs for a change of sex', () =>
    expect(missing(['sex'], ['application', 'guardian-id', 'household-register'])).toEqual([
      '更改性别须附出生医学证明、医疗机构诊断证明、公安机关变更证明之一',
    ]))
})
