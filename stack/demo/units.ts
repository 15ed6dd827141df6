import { usccCheckCharacter } from '../../domain/numbers/uscc.ts'
import type { Institution, UnitKind } from '../../db/units.ts'

export interface DemoUnit {
  kind: Exclude<UnitKind, 'institution'>
  /** GB/T 2260. */
  code: string
  name: string
  superior: string | null
}

/** Real divisions; 济源市 stands directly under the province, prefecture and county in one (GB/T 2260, 4190xx). */
export const demoUnits: readonly DemoUnit[] = [
  { kind: 'ministry', code: '000000', name: '教育部', superior: null },
  { kind: 'province', code: '410000', name: '河南省', superior: '000000' },
  { kind: 'prefecture', code: '410100', name: '郑州市', superior: '410000' },
  { kind: 'county', code: '410102', name: '中原区', superior: '410100' },
  { kind: 'county', code: '410103', name: '二七区', superior: '410100' },
  { kind: 'county', code: '410105', name: '金水区', superior: '410100' },
  { kind: 'county', code: '410122', name: '中牟县', superior: '410100' },
  { kind: 'county', code: '419001', name: '济源市', superior: '410000' },
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

/** All names and numbers are invented. */
export const demoInstitutions: readonly DemoInstitution[] = [
  {
    code: '1141900001',
    name: '金水区蒲公英灯塔幼儿园',
    uscc: uscc('52', '410105', 1),
    type: 'kindergarten',
    county: '410105',
    authority: '410105',
  },
  {
    code: '2141900002',
    name: '金水区槐荫里小学附设幼儿园',
    uscc: uscc('12', '410105', 2),
    type: 'attached-kindergarten',
    county: '410105',
    authority: '410105',
  },
  {
    // City-run: the prefecture reviews its base information, the county it stands in its change reports.
    code: '1141900003',
    name: '郑州市直属河灯幼儿园',
    uscc: uscc('12', '410100', 3),
    type: 'kindergarten',
    county: '410102',
    authority: '410100',
  },
  {
    code: '1141900004',
    name: '二七区小纸船幼儿园',
    uscc: uscc('52', '410103', 4),
    type: 'kindergarten',
    county: '410103',
    authority: '410103',
  },
  {
    code: '2141900005',
    name: '中牟县麦垄里小学学前班',
    uscc: uscc('12', '410122', 5),
    type: 'preschool-class',
    county: '410122',
    authority: '410122',
  },
  {
    code: '1141900006',
    name: '济源市青梅坡幼儿园',
    uscc: uscc('52', '419001', 6),
    type: 'kindergarten',
    county: '419001',
    authority: '419001',
  },
]
