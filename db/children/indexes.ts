import { numberKey, type Identity } from '../../domain/identity/key-fields.ts'
import { hashes } from '../personal/blind.ts'
import { nameSexBirth, type Personal } from '../personal/personal.ts'
import type { Sql } from '../sql.ts'
import { childById, childSubject, type ChildRow } from './children.ts'
import { mergedInto } from './closed.ts'
import { versionsOf } from './identities.ts'
import { isCurrent, statusNumbersOf } from './numbers.ts'
import { pinyinMarks } from './pinyin.ts'

/** By what one archive may be found, present and former. */
interface Marks {
  now: Identity
  names: string[]
  ids: Pick<Identity, 'idType' | 'idNumber'>[]
  numbers: string[]
}

/**
 * Nothing of a forgotten child. Former names and numbers of an adopted one lead nowhere, or the former name would be found
 * by the present child.
 */
async function marksOf(sql: Sql, personal: Personal, { id: childId, sealed }: ChildRow): Promise<Marks[]> {
  const versions = await versionsOf(sql, personal, childId)
  const now = versions.find(({ to, recordedTo }) => to === null && recordedTo === null)
  if (!now) return []
  const known = (sealed ? [now] : versions).map(({ identity }) => identity)
  const numbers = await statusNumbersOf(sql, personal, [childId])
  const found = sealed ? numbers.filter(isCurrent) : numbers
  const names = known.map(({ name }) => name)
  return [{ now: now.identity, names, ids: known, numbers: found.map(({ number }) => number) }]
}

/** Keyed hashes, of these, that are another child's by now: they lead to that one only. */
async function othersOf(
  sql: Sql,
  childId: string,
  { ids, numbers }: { ids: readonly Buffer[]; numbers: readonly Buffer[] },
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ hash: Buffer }[]>`
    SELECT hash FROM child_id_numbers WHERE hash IN (${hashes(sql, ids)}) AND child_id <> ${childId}
    UNION ALL SELECT n.hash FROM status_numbers n JOIN children c ON c.id = n.child_id
    WHERE n.hash IN (${hashes(sql, numbers)}) AND n.child_id <> ${childId} AND n.voided_at IS NULL
      AND c.closed_at IS NULL`
  return new Set(rows.map(({ hash }) => hash.toString('hex')))
}

const nothing = {
  name: [],
  pinyin: [],
  pinyin_initials: [],
  id_number: [],
  id_last4: [],
  status_number: [],
  name_sex_birth: [],
}

/** Counts up whenever children are to be found by more, as they were by pinyin: who was indexed before is indexed anew. */
const rules = 1

/** Children indexed by earlier rules, by id; those whose data were destroyed are found by nothing. */
export const indexedBefore = async (sql: Sql, limit: number): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    SELECT c.id FROM children c WHERE c.marks < ${rules} AND EXISTS (
      SELECT FROM data_keys k WHERE k.subject_kind = 'child' AND k.subject_id = c.id AND k.destroyed_at IS NULL)
    ORDER BY c.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/**
 * Writes anew by what a child is found: its present fields, and as aliases its former names and numbers and all that is
 * known of archives that merged into it. A closed archive is not found by anything itself.
 */
export async function indexChild(tx: Sql, personal: Personal, childId: string): Promise<void> {
  const child = await childById(tx, childId)
  if (!child) throw new Error('no such child')
  await tx`UPDATE children SET marks = ${rules} WHERE id = ${childId}`
  if (child.closedAt !== null) {
    await personal.index(tx, childSubject(childId), nothing)
    return
  }
  const [own] = await marksOf(tx, personal, child)
  if (!own) throw new Error('a child without a present identity')
  const { now } = own
  // An archive from before the adoption bears the former name.
  const merged = child.sealed ? [] : await mergedInto(tx, child)
  const all = [own]
  for (const each of merged) all.push(...(await marksOf(tx, personal, each)))
  const hashOf = (id: Marks['ids'][number]) => personal.blindIndex('id_number', numberKey(id) ?? '')
  const numberHash = (number: string) => personal.blindIndex('status_number', number)
  const ids = all.flatMap((each) => each.ids).filter(({ idNumber }) => idNumber !== null)
  const numbers = all.flatMap((each) => each.numbers)
  const others = await othersOf(tx, childId, { ids: ids.map(hashOf), numbers: numbers.map(numberHash) })
  const isOurs = (hash: Buffer) => !others.has(hash.toString('hex'))
  const names = all.flatMap((each) => each.names)
  await personal.index(tx, childSubject(childId), {
    name: names,
    ...pinyinMarks(names),
    id_number: ids.filter((id) => id === now || isOurs(hashOf(id))).flatMap(({ idNumber }) => idNumber ?? []),
    id_last4: now.idNumber === null ? [] : [now.idNumber],
    status_number: numbers.filter((number) => isOurs(numberHash(number))),
    name_sex_birth: [nameSexBirth(now.name, now.sex, now.birth)],
  })
}
