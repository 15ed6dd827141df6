import { v5 } from 'uuid'

/** Random, drawn once: with it the same code gives the same id on every machine (UUIDv5). */
const namespace = '5e0b6c0a-7f0d-4c52-9a4e-3d8a1f6b2c97'

const idFor =
  (kind: string) =>
  (key: string): string =>
    v5(`${kind}:${key}`, namespace)

/** Ids of demo rows: a unit by its code, a person and his grant by his login, a child and its place by its number. */
export const unitId = idFor('unit')
export const personId = idFor('person')
export const grantId = idFor('grant')
export const childId = idFor('child')
export const enrolmentId = idFor('enrolment')
