import { liftCustodyFlag } from '../../../acts/custody.ts'
import { file } from '../../../acts/file.ts'
import { openForm } from '../../../acts/forms.ts'
import { resubmit } from '../../../acts/resubmit.ts'
import { withdraw } from '../../../acts/withdraw.ts'
import { hasCustodyFlag } from '../../../db/children/custody.ts'
import { identitiesOf } from '../../../db/children/identities.ts'
import type { Changes } from '../../../domain/identity/key-fields.ts'
import type { Process } from '../../../domain/process.ts'
import { dispute } from '../../../processes/dispute.ts'
import { transfer } from '../../../processes/transfer.ts'
import { correction, correctionForm, proofs } from '../../acts/corrections.ts'
import { numbersNow } from '../../support/disputes.ts'
import { acting } from '../../support/office.ts'
import { paperOf } from '../../support/papers.ts'
import { personId, unitId } from '../../support/people.ts'
import { any, counted, openCases, type OpenCase, type Place, type World } from './world.ts'
import { whereIs } from './words.ts'

export async function fileTransfer(world: World, childId: string, to: Place): Promise<void> {
  const { t } = world
  const identity = (await identitiesOf(t.office.pool, t.office.personal, [childId])).get(childId)
  const [idNumber, statusNumber] = await numbersNow(t, childId)
  const form = {
    number: idNumber ?? statusNumber ?? '',
    name: identity?.name ?? '',
    guardian: { name: '李家长', relation: 'father', idNumber: '11010519491231002X' },
    reason: '搬家',
    application: [await paperOf(t, to.id, to.clerk.id)],
  }
  const filed = await file(t.office, acting(to.clerk), transfer as Process, { form, applicantId: to.id })
  counted(world, 'file transfer', filed)
}

/** A dispute that a county opens by hand. */
export async function fileDispute(world: World, children: readonly string[]): Promise<void> {
  const { pool, personal } = world.t.office
  const identities = await identitiesOf(pool, personal, children)
  const named = await Promise.all(
    children.map(async (id) => ({
      number: (await numbersNow(world.t, id)).find((each) => each !== null) ?? '',
      name: identities.get(id)?.name ?? '',
    })),
  )
  const form = { named, reason: '疑为同一名幼儿' }
  counted(world, 'file dispute', await file(world.t.office, acting('officer'), dispute as Process, { form }))
}

export async function fileCorrection(world: World, childId: string, changes: Changes): Promise<void> {
  const { t } = world
  const there = await whereIs(world, childId)
  const k = world.places.find(({ id }) => id === there?.institutionId)
  if (!k) return
  const form = correctionForm(childId, changes, await proofs(t, k.id, k.clerk))
  counted(
    world,
    'file correction',
    await file(t.office, acting(k.clerk), correction, { form, applicantId: k.id }),
  )
}

const clerkOf = (world: World, { applicantId }: OpenCase) =>
  world.places.find(({ id }) => id === applicantId)?.clerk

export async function withdrawAny(world: World, n: number): Promise<void> {
  const cases = (await openCases(world)).filter((kase) => clerkOf(world, kase))
  if (cases.length === 0) return
  const kase = any(cases, n)
  const clerk = clerkOf(world, kase)
  if (clerk) counted(world, 'withdraw', await withdraw(world.t.office, acting(clerk), kase.id, '不办了'))
}

/** Every applicant who was asked for a supplement says that all is as it should be. */
export async function supplement(world: World): Promise<void> {
  const { office } = world.t
  for (const kase of await openCases(world)) {
    const clerk = clerkOf(world, kase)
    if (kase.status !== 'supplement' || !clerk) continue
    const form = await openForm(office.pool, office, kase.id, 1)
    const again = await resubmit(office, acting(clerk), kase.id, { form, comment: '材料无误' })
    // A form that is outdated meanwhile cannot be filed again; there is nothing to do but to give up.
    if (!counted(world, 'resubmit', again))
      counted(world, 'give up', await withdraw(office, acting(clerk), kase.id, '不办了'))
  }
}

/** The paper of a court that ends a custody dispute, registered by whichever county the child is in. */
export async function settleCustody(world: World): Promise<void> {
  const { t, children } = world
  for (const child of children) {
    if (!(await hasCustodyFlag(t.office.pool, child))) continue
    for (const [county, officer] of [
      ['jinshui', 'officer'],
      ['erqi', 'erqiOfficer'],
    ] as const) {
      const paper = await paperOf(t, unitId(county), personId(officer))
      const lifted = await liftCustodyFlag(t.office, acting(officer), child, { paper, kind: 'court' })
      if (counted(world, 'end a custody dispute', lifted)) break
    }
  }
}
