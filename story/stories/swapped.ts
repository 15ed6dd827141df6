import type { Cast } from '../cast.ts'
import { findChild, mixedUp, type Papers } from '../children.ts'
import { guardian } from '../guardian.ts'
import { houses, type House } from '../houses.ts'
import type { Person } from '../person.ts'
import type { Story } from '../story.ts'
import { ends, files, firstFree, says, signs, theCase } from '../work.ts'

/** A child that was given another's number, and the correction that asks for its own. */
interface Wrong {
  house: House
  child: string
  right: string
  caseId: string
}

async function corrects(cast: Cast, house: House, name: string, numbers: readonly string[]): Promise<Wrong> {
  const clerk = await cast.the(`clerk-${house.name}`)
  const { id: child, idNumber } = await findChild(cast, name, numbers, [house])
  const right = numbers.find((each) => each !== idNumber) ?? idNumber
  const papers = []
  for (const [kind, file] of [
    ['application', '申请书.pdf'],
    ['guardian-id', '监护人身份证.pdf'],
    ['household-register', '户口簿.pdf'],
  ] as const)
    papers.push({ kind, attachment: await clerk.paper(file) })
  const changes = { idNumber: right }
  const form = { child, guardian, changes, reason: '双胞胎的号码登记时互换', papers }
  return { house, child, right, caseId: await files(clerk, 'key-field-correction', form) }
}

/** Both kindergartens of a pair file; each number is registered for the other child. */
async function fileBoth(cast: Cast, [one, other]: readonly [Papers, Papers]): Promise<[Wrong, Wrong]> {
  const numbers = [one.idNumber, other.idNumber]
  const first = await corrects(cast, houses.shiliu, one.name, numbers)
  return [first, await corrects(cast, houses.lingdang, other.name, numbers)]
}

const reviewerOf = (cast: Cast, { house }: Wrong) => cast.the(`reviewer-${house.name}`)

const approves = async (cast: Cast, wrong: Wrong) =>
  says(await reviewerOf(cast, wrong), wrong.caseId, 'approve', { form: { originalsSeen: true } })

/** The dispute that the correction waits for: the only case it is tied to. */
const disputeOf = (reviewer: Person, caseId: string): Promise<string> =>
  reviewer.until('问题学籍立案', async () => {
    const { links } = await theCase(reviewer, caseId)
    return links.find(({ status }) => status === 'open')?.id
  })

/** 关键信息变更 of two children with each other's number: the second joins the dispute of the first, which settles both. */
export const swapped: Story = {
  title: '关键信息变更：两名幼儿的身份证件号互换，由一件问题学籍仲裁一并解决',
  async tell(cast) {
    const both = await firstFree(mixedUp, (pair) => fileBoth(cast, pair))
    await cast.wind(await reviewerOf(cast, both[0]), 1)
    const disputes = []
    for (const wrong of both) {
      await approves(cast, wrong)
      disputes.push(await disputeOf(await reviewerOf(cast, wrong), wrong.caseId))
    }
    const [dispute = '', second] = disputes
    if (second !== dispute) throw new Error('两件关键信息变更没有并入同一件问题学籍仲裁')
    for (const wrong of both)
      await says(await reviewerOf(cast, wrong), dispute, 'submit', {
        form: { papers: [] },
        comment: '入园登记表和体检证明在园备查',
      })
    await cast.wind(await reviewerOf(cast, both[0]), 1)
    const { county } = both[0].house
    const arbiter = await cast.the(`arbiter-${county}`)
    const numbers = both.map(({ child, right: idNumber }) => ({ child, idNumber }))
    await says(arbiter, dispute, 'different-children', {
      form: { numbers },
      comment: '两名幼儿各用各的号码',
    })
    await signs(await cast.the(`head-${county}`), dispute)
    await signs(await cast.the(`leader-${county}`), dispute)
    for (const wrong of both) await says(await reviewerOf(cast, wrong), dispute, 'accept')
    await ends(arbiter, dispute, 'completed')
    for (const wrong of both) {
      await approves(cast, wrong)
      await ends(await cast.the(`clerk-${wrong.house.name}`), wrong.caseId, 'completed')
    }
    const told = both.map(async (wrong) => ({
      what: '号码互换',
      caseId: wrong.caseId,
      reader: await reviewerOf(cast, wrong),
    }))
    return [...(await Promise.all(told)), { what: '号码的归属', caseId: dispute, reader: arbiter }]
  },
}
