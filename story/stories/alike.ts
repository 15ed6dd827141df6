import { alike as pairs, type Papers } from '../children.ts'
import { houses } from '../houses.ts'
import type { Story } from '../story.ts'
import { ends, files, firstFree, says } from '../work.ts'

const number = ({ name, idNumber }: Papers) => ({ number: `G${idNumber}`, name })

/** 问题学籍 filed by hand: both counties examine their own side, find the same, and no superior is asked. */
export const alike: Story = {
  title: '问题学籍仲裁：县级立案，两县审核结论一致',
  async tell(cast) {
    const filing = await cast.the('officer1-jinshui')
    const reviewers = [await cast.the('reviewer-jinshui'), await cast.the(`reviewer-${houses.juhua.name}`)]
    // Whoever filed a case does not examine it.
    const officers = [await cast.the('officer2-jinshui'), await cast.the(`officer-${houses.juhua.county}`)]
    const caseId = await firstFree(pairs, (pair) => {
      const form = { named: pair.map(number), reason: '家长反映幼儿在两地各有一份档案' }
      return files(filing, 'dispute', form)
    })
    await cast.wind(filing, 1)
    for (const reviewer of reviewers)
      await says(reviewer, caseId, 'submit', {
        form: { papers: [] },
        comment: '入园登记表和体检证明在园备查',
      })
    await cast.wind(filing, 1)
    for (const officer of officers)
      await says(officer, caseId, 'different-children', { form: {}, comment: '确系两名幼儿' })
    await ends(filing, caseId, 'completed')
    return [{ what: '两份档案', caseId, reader: filing }]
  },
}
