import { movingOn } from '../children.ts'
import { anyHouse } from '../houses.ts'
import { Refusal } from '../person.ts'
import type { Story } from '../story.ts'
import { applies, around, places } from '../transfer.ts'
import { ends, firstFree, says, theCase } from '../work.ts'

/** Two applications of one child's guardian: the earlier stands still, and ends when the later has moved the child. */
export const superseded: Story = {
  title: '转园：监护人改变主意，后一申请办结，前一申请自动终止',
  async tell(cast) {
    const { child, from, first, then, earlier } = await firstFree(movingOn, async (each) => {
      const { from, others } = await around(cast, each, anyHouse)
      const [first = from, then = from] = others
      return { child: each, from, first, then, earlier: await applies(cast, first, each) }
    })
    const clerk = await cast.the(`clerk-${first.name}`)
    await cast.wind(clerk, 2)
    const later = await applies(cast, then, child)
    await clerk.until('前一申请暂缓', async () => (await theCase(clerk, earlier)).onHold || undefined)
    const releasing = await cast.the(`reviewer-${from.name}`)
    const refusal = await says(releasing, earlier, 'agree').catch((fault: unknown) => fault)
    if (!(refusal instanceof Refusal && refusal.code === 'on-hold'))
      throw new Error('暂缓的申请仍可办理，不符合第二十七条（三）')
    await cast.wind(clerk, 1)
    await says(releasing, later, 'agree')
    await places(cast, then, later)
    const receiving = await cast.the(`clerk-${then.name}`)
    await ends(receiving, later, 'completed')
    await ends(clerk, earlier, 'superseded')
    return [
      { what: '前一申请', caseId: earlier, reader: clerk },
      { what: '后一申请', caseId: later, reader: receiving },
    ]
  },
}
