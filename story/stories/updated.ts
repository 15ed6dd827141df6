import { inAMonth, plus } from '../day.ts'
import { anyHouse, type House } from '../houses.ts'
import type { Person } from '../person.ts'
import type { Items } from '../seen.ts'
import type { Story } from '../story.ts'
import { ends, files, firstFree, says, theCase } from '../work.ts'

interface Section {
  section: string
  fields: { field: string; value: unknown }[]
}

/** How many books the kindergarten has, so that the next filing changes something. */
async function books(clerk: Person): Promise<number> {
  const [own] = (await clerk.get<Items<{ id: string }>>('/institutions')).items
  const sections = await clerk.get<Items<Section>>(`/institutions/${String(own?.id)}/sections`)
  const conditions = sections.items.find(({ section }) => section === 'conditions')
  return Number(conditions?.fields.find(({ field }) => field === 'books')?.value ?? 0)
}

/** 机构信息变更, filed within a month and reviewed on the next day. */
export const updated: Story = {
  title: '机构信息变更：按期申报，审核通过',
  async tell(cast) {
    const changedOn = plus(await cast.today(), -20)
    const file = async (of: House) => {
      const clerk = await cast.the(`clerk-${of.name}`)
      const patch = { books: (await books(clerk)) + 1 }
      const form = { section: 'conditions', changedOn, patch, papers: [] }
      return { house: of, clerk, caseId: await files(clerk, 'institution-update', form) }
    }
    const { house, clerk, caseId } = await firstFree(anyHouse, file)
    const { lateFiling, filedAt, number } = await theCase(clerk, caseId)
    const late = filedAt.slice(0, 10) > inAMonth(changedOn)
    if (lateFiling !== late) throw new Error(`${number} 的“逾期申报”不符合第十三条（一）的 1 个月`)
    await cast.wind(clerk, 1)
    const officer = await cast.the(`officer-${house.county}`)
    await says(officer, caseId, 'approve', { comment: '同意' })
    await ends(clerk, caseId, 'completed')
    return [{ what: '图书增加', caseId, reader: officer }]
  },
}
