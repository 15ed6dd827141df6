import { anyHouse } from '../houses.ts'
import type { Story } from '../story.ts'
import { ends, files, firstFree, says } from '../work.ts'

/** 异动申报, sent back once: two days out and back do not count, and the same clock runs on. */
export const returned: Story = {
  title: '异动申报：退回补正后审核通过',
  async tell(cast) {
    const day = await cast.today()
    const form = (mergedInto: string) => ({
      category: 'merger',
      effectiveFrom: day,
      description: '拟与邻近园所合并',
      extra: { mergedInto },
      papers: [],
    })
    const { house, clerk, caseId } = await firstFree(anyHouse, async (of) => {
      const person = await cast.the(`clerk-${of.name}`)
      return { house: of, clerk: person, caseId: await files(person, 'change-report', form('待定')) }
    })
    const officer = await cast.the(`officer-${house.county}`)
    await cast.wind(officer, 1)
    await says(officer, caseId, 'return', { comment: '请写明并入哪所园' })
    await clerk.until('退回补正', async () => {
      const { status } = await clerk.get<{ status: string }>(`/cases/${caseId}`)
      return status === 'supplement' || undefined
    })
    await cast.wind(clerk, 2)
    await clerk.post(`/cases/${caseId}/submit`, { form: form('邻近的公办园'), comment: '已补正' })
    await says(officer, caseId, 'approve', { comment: '同意' })
    await ends(clerk, caseId, 'completed')
    return [{ what: '退回补正', caseId, reader: officer }]
  },
}
