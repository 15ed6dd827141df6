import { usccCheckCharacter } from '../../domain/numbers/uscc.ts'
import type { Institution, UnitKind } from '../../db/units.ts'
import { henan } from './henan.ts'

export interface DemoUnit {
  kind: Exclude<UnitKind, 'institution'>
  /** GB/T 2260. */
  code: string
  name: string
  superior: string | null
}

/** The whole province with its real divisions; the demo's institutions and people fill one corner of it. */
export const demoUnits: readonly DemoUnit[] = [
  { kind: 'ministry', code: '000000', name: '教育部', superior: null },
  { kind: 'province', code: '410000', name: '河南省', superior: '000000' },
  ...henan,
]

export interface DemoInstitution {
  /** 机构标识码, 10 digits. */
  code: string
  name: string
  uscc: string
  type: Institution['type']
  county: string
  /** Code of the 主管部门. */
  authority: string
}

/** 12 = public institution, 52 = private non-enterprise unit; the serials are invented, the check character is right. */
const uscc = (kind: '12' | '52', county: string, serial: number): string => {
  const first17 = `${kind}${county}${String(serial).padStart(9, '0')}`
  return first17 + usccCheckCharacter(first17)
}

type Type = DemoInstitution['type']

/** The serial is the end of its code and of its USCC; whoever does not say so is under its county. */
const institution = (
  code: string,
  name: string,
  type: Type,
  county: string,
  { organiser = '52', authority = county }: { organiser?: '12' | '52'; authority?: string } = {},
): DemoInstitution => ({
  code,
  name,
  uscc: uscc(organiser, authority, Number(code.slice(-4))),
  type,
  county,
  authority,
})

const publicly = { organiser: '12' } as const

/** All names and numbers are invented. New ones come last: children are numbered in this order. */
export const demoInstitutions: readonly DemoInstitution[] = [
  institution('1141900001', '金水区蒲公英灯塔幼儿园', 'kindergarten', '410105'),
  institution('2141900002', '金水区槐荫里小学附设幼儿园', 'attached-kindergarten', '410105', publicly),
  // City-run: the prefecture reviews its base information, the county it stands in its change reports.
  institution('1141900003', '郑州市直属河灯幼儿园', 'kindergarten', '410102', {
    ...publicly,
    authority: '410100',
  }),
  institution('1141900004', '二七区小纸船幼儿园', 'kindergarten', '410103'),
  institution('2141900005', '中牟县麦垄里小学学前班', 'preschool-class', '410122', publicly),
  institution('1141900006', '济源市青梅坡幼儿园', 'kindergarten', '419001'),
  institution('1141900007', '二七区纸鸢巷幼儿园', 'kindergarten', '410103'),
  institution('1141900008', '中原区棉布谣幼儿园', 'kindergarten', '410102', publicly),
  institution('1141900009', '西工区石榴籽幼儿园', 'kindergarten', '410303', publicly),
  institution('1141900010', '西工区铃铛屋幼儿园', 'kindergarten', '410303'),
  institution('1141900011', '龙亭区菊花灯幼儿园', 'kindergarten', '410202', publicly),
  institution('1141900012', '济源市云雀坡幼儿园', 'kindergarten', '419001', publicly),
]
