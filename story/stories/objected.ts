import { movingInCounty } from '../children.ts'
import { houses } from '../houses.ts'
import type { Story } from '../story.ts'
import { applies, around, places } from '../transfer.ts'
import { ends, firstFree, says, signs } from '../work.ts'

/** 转园 to which the releasing kindergarten objects; the arbiter of the county of both lets the child go. */
export const objected: Story = {
  title: '转园：转出园提出异议，县级裁决后转入',
  async tell(cast) {
    const { caseId, from, to } = await firstFree(movingInCounty, async (child) => {
      const { from, others } = await around(cast, child, [houses.shiliu, houses.lingdang])
      const [to = from] = others
      return { caseId: await applies(cast, to, child), from, to }
    })
    const releasing = await cast.the(`reviewer-${from.name}`)
    await cast.wind(releasing, 2)
    const form = { ground: 'not-applied' }
    await says(releasing, caseId, 'object', { form, comment: '监护人尚未向本园说明' })
    await cast.wind(releasing, 1)
    const arbiter = await cast.the(`arbiter-${to.county}`)
    await says(arbiter, caseId, 'approve', { comment: '监护人申请属实，异议不成立' })
    await signs(await cast.the(`head-${to.county}`), caseId)
    await signs(await cast.the(`leader-${to.county}`), caseId)
    await cast.wind(releasing, 1)
    await places(cast, to, caseId)
    await ends(await cast.the(`clerk-${to.name}`), caseId, 'completed')
    return [{ what: '异议', caseId, reader: arbiter }]
  },
}
