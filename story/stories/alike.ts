import { alike as pairs, type Papers } from '../children.ts'
import { houses } from '../houses.ts'
import type { Story } from '../story.ts'
import { ends, files, firstFree, says } from '../work.ts'

const number = ({ name, idNumber }: Papers) => ({ number: `G${idNumber}`, name })

/** 问题学籍 filed by hand: both counties examine their own side, find the same, and no superior is asked. */
export const alike: Story = {
  title: '问题学籍仲裁：县级立案，两县审核结论一致',
  async tell(cast) {
    const [here, there] = [houses.shiliu, houses.juhua]
    const officers = [
      await cast.the(`officer-${here.county}`),
      await cast.the(`officer-${there.county}`),
    ] as const
    const reviewers = [await cast.the(`reviewer-${here.name}`), await cast.the(`reviewer-${there.name}`)]
    const caseId = await firstFree(pairs, (pair) => {
      const form = { named: pair.map(number), reason: '家长反映幼儿在两地各有一份档案' }
      return files(officers[0], 'dispute', form)
    })
    await cast.wind(officers[0], 1)
    for (const reviewer of reviewers)
      await says(reviewer, caseId, 'submit', {
        form: { papers: [] },
        comment: '入园登记表和体检证明在园备查',
      })
    await cast.wind(officers[0], 1)
    for (const officer of officers) await says(officer, caseId, 'different-children', { form: {} })
    for (const reviewer of reviewers) await says(reviewer, caseId, 'accept')
    await ends(officers[0], caseId, 'completed')
    return [{ what: '两份档案', caseId, reader: officers[0] }]
  },
}
