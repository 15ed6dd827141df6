import { kit } from '../kit.ts'

const area = (title: string) => kit.amount({ title, unit: '平方米' }, { min: 0, max: 1_000_000 })
const rooms = (title: string) => kit.count({ title, unit: '间' }, { min: 0, max: 500 })

/** 园舍. */
export const building = {
  siteArea: area('占地面积'),
  floorArea: area('建筑面积'),
  tenure: kit.option({ title: '园舍产权' }, { owned: '自有', rented: '租用' }),
  activityRooms: rooms('活动室'),
  dormitories: rooms('寝室'),
  toilets: rooms('卫生间'),
  kitchenArea: area('厨房面积'),
  outdoorArea: area('室外活动场地面积'),
  playgroundArea: area('运动场地面积'),
}
