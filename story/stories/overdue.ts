import { anyHouse, supervisorOf } from '../houses.ts'
import type { Case, Clock, Items } from '../seen.ts'
import type { Story } from '../story.ts'
import { ends, files, firstFree, says, theCase } from '../work.ts'

/** 异动申报 that nobody looks at: card, 督办件 of the prefecture, and at last both are brought to an end. */
export const overdue: Story = {
  title: '异动申报：超期亮牌，上级督办，阅知后销号',
  async tell(cast) {
    const day = await cast.today()
    const form = {
      category: 'canteen-change',
      effectiveFrom: day,
      description: '食堂由自营改为委托经营',
      extra: {},
      papers: [],
    }
    const { house, clerk, caseId } = await firstFree(anyHouse, async (of) => {
      const person = await cast.the(`clerk-${of.name}`)
      return { house: of, clerk: person, caseId: await files(person, 'change-report', form) }
    })
    const leader = await cast.the(`leader-${house.county}`)
    await cast.wind(leader, 6)
    await leader.until('黄牌', async () => (await theCase(leader, caseId)).card ?? undefined)
    await cast.wind(leader, 3)
    await leader.until('报上级督办', async () => {
      const { items } = await leader.get<Items<Clock>>(`/cases/${caseId}/clock`)
      return items.flatMap(({ rungs }) => rungs).some(({ rung }) => rung === '+3') || undefined
    })
    // Gathered at 08:30 of the next working day: two days on that is over at whatever time of the day this runs.
    await cast.wind(leader, 2)
    const number = await leader.until(
      '督办件',
      async () => (await theCase(leader, caseId)).supervision ?? undefined,
    )
    const listed = await leader.get<Items<Case>>('/cases?process=supervision&status=open&limit=100')
    const supervision = listed.items.find((each) => each.number === number)
    if (!supervision) throw new Error(`${leader.login} 看不到督办件 ${number}`)
    await says(leader, supervision.id, 'reply', { comment: '已责成经办人当日办结' })
    await says(await cast.the(`officer-${house.county}`), caseId, 'acknowledge')
    await ends(clerk, caseId, 'acknowledged')
    const supervisor = await cast.the(supervisorOf(house))
    await says(supervisor, supervision.id, 'close', { comment: '已办结，予以销号' })
    await ends(supervisor, supervision.id, 'completed')
    return [
      { what: '超期', caseId, reader: leader },
      { what: '督办', caseId: supervision.id, reader: supervisor },
    ]
  },
}
