import { expect } from 'vitest'
import { settle } from '../../effects/settleDispute.ts'
import type { EffectResult } from '../../effects/effect.ts'
import { closeCase, insertCase } from '../../db/cases.ts'
import { holderOf, isCurrent, statusNumbersOf } from '../../db/children/numbers.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { uuidv7 } from '../../db/ids.ts'
import { settledDisputes } from '../../db/invariants/disputes.ts'
import { invariants } from '../../db/invariants/index.ts'
import type { Check, Inputs } from '../../db/invariants/inputs.ts'
import type { Sql } from '../../db/sql.ts'
import { numberKey, type Identity } from '../../domain/identity/key-fields.ts'
import { rulingOf, type Rulings, type RulingWord } from '../../domain/identity/ruling.ts'
import type { TestOffice } from './office.ts'
import { unitId } from './people.ts'

let drawn = 0

/** A completed case about these children; it stands for a dispute whose desks are no matter here. */
export async function disputeAbout(t: TestOffice, children: readonly string[], closed = true) {
  const { pool, time } = t.office
  const at = time.now()
  const id = uuidv7(at)
  drawn += 1
  const units = {
    countyId: unitId('jinshui'),
    prefectureId: unitId('zhengzhou'),
    provinceId: unitId('henan'),
  }
  await pool.begin(async (tx) => {
    const route = { stages: [], effects: { 'case.completed': 'settleDispute' } } as never
    const parties = { applicantId: unitId('jinshui'), filerId: null, ...units }
    const number = `DI-410105-20261123-${String(drawn).padStart(4, '0')}`
    await insertCase(tx, { id, number, process: 'dispute', route, lateFiling: false, ...parties, at })
    for (const child of children)
      await tx`INSERT INTO case_children (case_id, child_id) VALUES (${id}, ${child})`
    if (closed) await closeCase(tx, id, 'completed', 'completed', at)
  })
  return { id, provinceId: units.provinceId }
}

/** Settles a dispute about these children as its effect does, a minute after whatever was before. */
export async function settled<W extends RulingWord>(
  t: TestOffice,
  childIds: readonly string[],
  outcome: W,
  ruling: Rulings[W],
): Promise<{ result: EffectResult; caseId: string }> {
  const { pool, personal, time } = t.office
  time.set(time.now() + 60_000)
  const at = time.now()
  const kase = await disputeAbout(t, childIds)
  const decision = rulingOf(outcome, ruling)
  if (!decision) throw new Error('no ruling')
  class Refused extends Error {}
  let result: EffectResult = 'done'
  await pool
    .begin(async (tx) => {
      result = await settle(tx, personal, { childIds, decision, kase, at })
      if (result !== 'done') throw new Refused()
      await tx`INSERT INTO effects (case_id, stage, slot, round, verdict, effect, result, event_no, at)
        VALUES (${kase.id}, 'case', '', 1, 'completed', 'settleDispute', 'done', 1, ${at})`
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Refused)) throw fault
    })
  return { result, caseId: kase.id }
}

/** Which of the invariants about children speak. */
export async function wrongAbout(t: TestOffice, sql: Sql): Promise<string[]> {
  const inputs: Inputs = { pack: t.office.pack, now: t.office.time.now() }
  const spoke: string[] = []
  const checks = [
    settledDisputes,
    ...(['I8', 'I9', 'I10'] as const).flatMap((name): readonly Check[] => invariants[name].checks),
  ]
  for (const check of checks) for (const { text } of await check(sql as never, inputs)) spoke.push(text)
  return spoke
}

export const expectSound = async (t: TestOffice) => expect(await wrongAbout(t, t.office.pool)).toEqual([])

/** The present ID number and status number of a child. */
export async function numbersNow(t: TestOffice, id: string): Promise<[string | null, string | null]> {
  const { pool, personal } = t.office
  const identity = (await identitiesOf(pool, personal, [id])).get(id)
  const current = (await statusNumbersOf(pool, personal, [id])).find(isCurrent)
  return [identity?.idNumber ?? null, current?.number ?? null]
}

/** Whose the register of ID numbers says a number is. */
export const holder = (t: TestOffice, identity: Pick<Identity, 'idType' | 'idNumber'>) =>
  holderOf(t.office.pool, t.office.personal, unitId('henan'), numberKey(identity) ?? '')
