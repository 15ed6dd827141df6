import { isProvince, provincePart } from './division.ts'
import { normaliseNumber } from './normalise.ts'
import { refused } from './refusals.ts'
import type { NumberReading } from './refusals.ts'

/** Two digits kind of school, two digits province, six digits serial; it has no check digit. */
export interface InstitutionCode {
  code: string
  /** 11 for a kindergarten; an attached preschool section carries the kind of its school, 21 for a primary one. */
  kind: string
  province: string
}

/** The construction corps 新疆生产建设兵团 counts as a province in education statistics only. */
const corps = '66'

/** Reads a 机构标识码 (《学校（机构）代码管理办法》, 2011). */
export function readInstitutionCode(text: string): NumberReading<InstitutionCode> {
  const code = normaliseNumber(text)
  if (!/^\d{10}$/.test(code)) return refused('institution-code-shape')
  const province = code.slice(2, 4)
  if (!isProvince(province) && province !== corps) return refused('institution-code-province')
  return { ok: true, value: { code, kind: code.slice(0, 2), province: provincePart(province) } }
}
