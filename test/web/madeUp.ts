import { processView } from '../../api/views/process.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { process, type Process } from '../../domain/process.ts'

/** A linear process that no line of the console has ever heard of. */
const outing = process({
  name: 'outing-notice',
  code: 'ON',
  title: '外出活动备案',
  article: '第四条',
  formVersion: 1,
  form: (kit) =>
    kit.object({
      place: kit.line({ title: '活动地点', article: '第四条' }, 10),
      day: kit.day({ title: '活动日期', hint: '出发的日期' }),
      children: kit.count({ title: '参加幼儿数', unit: '人' }, { min: 1, max: 200 }),
      weather: kit.option({ title: '天气预案' }, { rain: '改期', indoor: '改在室内' }),
      transport: kit.option(
        { title: '出行方式' },
        { walk: '步行', bus: '校车', rail: '铁路', metro: '地铁', boat: '轮渡' },
      ),
      insured: kit.yesNo({ title: '已投保' }),
      informed: kit.tick({ title: '已告知家长' }),
      contact: kit.phone({ title: '带队电话' }),
      notes: kit.words({ title: '安全预案' }).optional(),
      teachers: kit.list(
        { title: '带队教师', hint: '至少两名' },
        kit.object({ name: kit.personName({ title: '姓名' }), leads: kit.yesNo({ title: '总带队' }) }),
        { min: 2, max: 4 },
      ),
      kind: kit.option({ title: '活动种类' }, { swim: '游泳', hike: '远足' }),
      detail: kit
        .object({
          depth: kit
            .amount({ title: '水深', unit: '米' }, { min: 0, max: 2 })
            .meta({ section: 'swim' })
            .optional(),
          height: kit
            .amount({ title: '海拔', unit: '米' }, { min: 0, max: 900 })
            .meta({ section: 'hike' })
            .optional(),
        })
        .meta({ title: '活动细节', widget: 'section', by: 'kind' }),
      filledBySystem: kit.line({ title: '系统编号', system: true }).optional(),
    }),
  filedBy: { seat: 'own institution', role: 'clerk' },
  tasks: {
    note: {
      title: '阅知',
      by: 'own county',
      role: 'officer',
      clock: 'change-report.decide',
      verdicts: ['acknowledge'],
    },
  },
  effects: {},
  repair: {},
  withdraw: 'while-open',
})

/** As the console gets it: JSON and nothing else. */
export const madeUp = JSON.parse(
  JSON.stringify(processView(outing as Process, viewOf(nationalPhase2, []), [])),
) as ReturnType<typeof processView>
