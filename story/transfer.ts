import type { Cast } from './cast.ts'
import { findChild, type Papers } from './children.ts'
import { guardian } from './guardian.ts'
import type { House } from './houses.ts'
import type { Items } from './seen.ts'
import { files, says } from './work.ts'

/** Files the guardian's application at the receiving kindergarten. */
export async function applies(cast: Cast, to: House, { name, idNumber }: Papers): Promise<string> {
  const clerk = await cast.the(`clerk-${to.name}`)
  const application = [await clerk.paper('转园申请.pdf')]
  const form = { number: idNumber, name, guardian, reason: '家庭住址变动', application }
  return files(clerk, 'transfer', form)
}

/** Where the child is now, and where it may go. */
export async function around(cast: Cast, { name, idNumber }: Papers, among: readonly House[]) {
  const { house } = await findChild(cast, name, [idNumber], among)
  return { from: house, others: among.filter(({ name: other }) => other !== house.name) }
}

/** Puts the child into a class of the kindergarten that receives it. */
export async function places(cast: Cast, at: House, caseId: string): Promise<void> {
  const reviewer = await cast.the(`reviewer-${at.name}`)
  const [own] = (await reviewer.get<Items<{ id: string }>>('/institutions')).items
  const classes = await reviewer.get<Items<{ id: string }>>(`/institutions/${String(own?.id)}/classes`)
  const form = { class: classes.items[0]?.id, arrivedOn: await cast.today() }
  await says(reviewer, caseId, 'place', { form })
}
