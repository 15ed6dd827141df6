import { append } from '../db/journal.ts'
import { tell } from '../db/notices.ts'
import { holdersOf } from '../db/people.ts'
import { setProposal } from '../db/signatures.ts'
import type { Tx } from '../db/sql.ts'
import type { Proposal } from '../db/tasks.ts'
import { barredFrom } from '../domain/may.ts'
import type { Role } from '../domain/roles.ts'
import { deskOf } from './place.ts'
import type { OnTask } from './onTask.ts'

/** Those of the role who may sign: nobody who has signed (`signers`), filled or recused himself. */
export async function freeOf(
  tx: Tx,
  { kase, task, place, at }: OnTask,
  role: Role,
  signers: readonly string[],
): Promise<string[]> {
  const desk = { ...place, task: { ...deskOf(kase.route, task), role, signers } }
  const people = await holdersOf(tx, task.unitId, [role], at)
  return people.map(({ id }) => id).filter((id) => barredFrom(id, 'task.sign', desk) === undefined)
}

/** 拟办: the word goes on the task's own row and waits for its first signature. Answers the number of its row. */
export async function propose(
  tx: Tx,
  on: OnTask,
  next: Role,
  proposed: Omit<Proposal, 'signatures'>,
): Promise<number> {
  const { kase, task, by, at } = on
  const { stage, slot, round } = task
  const told = await freeOf(tx, on, next, [by.personId])
  const no = await append(tx, kase.id, 'proposed', { stage, slot, round, next, told, ...proposed }, by, at)
  const signatures = [{ no, personId: by.personId, role: by.role }]
  await setProposal(tx, task.id, next, { ...proposed, signatures })
  await tell(tx, { caseId: kase.id, eventNo: no, kind: 'proposed', dueDay: null, at }, told)
  return no
}

/** One signature that is not the last: the desk is the next signer's. */
export async function passOn(tx: Tx, on: OnTask, next: Role, proposal: Proposal): Promise<number> {
  const { kase, task, by, at } = on
  const { stage, slot, round } = task
  const told = await freeOf(tx, on, next, [...task.signers, by.personId])
  const no = await append(tx, kase.id, 'signed', { stage, slot, round, next, told }, by, at)
  const signatures = [...proposal.signatures, { no, personId: by.personId, role: by.role }]
  await setProposal(tx, task.id, next, { ...proposal, signatures })
  await tell(tx, { caseId: kase.id, eventNo: no, kind: 'proposed', dueDay: null, at }, told)
  return no
}
