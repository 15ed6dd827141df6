import { hasCustodyFlag } from '../../db/children/custody.ts'
import { findByPair } from '../../db/children/pair.ts'
import { pathOf } from '../../db/units.ts'
import { dayOf } from '../../domain/time/day.ts'
import { anotherProvince, type Find } from './find.ts'

const wrong = (path: string, message: string) => [{ path, message }]

/**
 * The child a guardian wants to move here, by number and name together: a wrong pair is told nothing, whatever is wrong
 * with it (27c).
 */
export const childMovingHere: Find = async (tx, { personal }, { applicantId, form, at }) => {
  const { number, name } = form as { number: string; name: string }
  const child = await findByPair(tx, personal, { number, name })
  if (!child) return wrong('number', '没有查到这名幼儿，请核对证件号（学籍号）和姓名')
  const path = await pathOf(tx, applicantId, dayOf(at))
  const province = path.find(({ kind }) => kind === 'province')?.id
  if (child.provinceId !== province) return wrong('number', anotherProvince)
  if (child.institutionId === null) return wrong('number', '该幼儿目前不在园，请办理重新入园')
  if (child.institutionId === applicantId) return wrong('number', '该幼儿已在本园')
  if (await hasCustodyFlag(tx, child.childId))
    return wrong('number', '该幼儿存在监护权争议，法院或民政部门的文书登记前不能转园')
  return {
    children: [child.childId],
    institutions: [applicantId, child.institutionId],
    releasing: child.institutionId,
  }
}
