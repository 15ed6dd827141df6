import { v5 } from 'uuid'

/** Random, drawn once: with it the same code gives the same id on every machine (UUIDv5). */
const namespace = '5e0b6c0a-7f0d-4c52-9a4e-3d8a1f6b2c97'

const idFor =
  (kind: string) =>
  (key: string): string =>
    v5(`${kind}:${key}`, namespace)

/** Ids of demo rows: of units by their codes, of people and their grants by their logins, of children by their numbers. */
export const unitId = idFor('unit')
export const personId = idFor('person')
export const grantId = idFor('grant')
export const proposalId = idFor('proposal')
export const childId = idFor('child')
export const classId = idFor('class')
export const enrolmentId = idFor('enrolment')
