import { kit } from '../kit.ts'

const yuan = (title: string) => kit.amount({ title, unit: '元' }, { min: 0, max: 10_000_000_000 })

/** 办园条件. */
export const conditions = {
  toys: kit.count({ title: '玩教具', unit: '件（套）' }, { min: 0, max: 1_000_000 }),
  books: kit.count({ title: '图书', unit: '册' }, { min: 0, max: 1_000_000 }),
  equipmentValue: yuan('设备值'),
  monitoring: kit.yesNo({ title: '视频监控全覆盖' }),
  canteen: kit.option({ title: '食堂' }, { own: '自营', contracted: '委托经营', none: '无' }),
  buses: kit.count({ title: '校车', unit: '辆' }, { min: 0, max: 100 }),
  annualIncome: yuan('上年经费收入'),
  annualSpending: yuan('上年经费支出'),
}
