import type { Body, Section } from '../../domain/sections/index.ts'
import type { DemoInstitution } from './units.ts'

const organisers = {
  kindergarten: ['蒲公英教育服务部', 'inclusive'],
  'attached-kindergarten': ['所在小学', 'education'],
  'preschool-class': ['所在小学', 'education'],
} as const satisfies Record<DemoInstitution['type'], readonly [string, string]>

const principals = ['温如玉', '芦望舒', '季春山', '白鹭洲', '祝南星', '姜小暑'] as const

/** The three sections of a demo institution; names, streets and numbers are invented, no exchange has 0000 numbers. */
export function demoSections({ code, name, type, county }: DemoInstitution): Record<Section, Body> {
  const serial = Number(code.slice(-2))
  const [organiser, organiserKind] = organisers[type]
  const phone = (n: number) => `0371-0000${String(serial).padStart(2, '0')}${String(n).padStart(2, '0')}`
  return {
    basic: {
      name,
      type,
      organiser,
      organiserKind,
      address: `青石巷 ${String(10 + serial)} 号`,
      areaCode: `${county}001001`,
      areaClass: type === 'preschool-class' ? 'rural' : 'urban',
      licenceNumber: `教民${county}60000${String(serial)}号`,
      principal: principals[(serial - 1) % principals.length] ?? principals[0],
      principalPhone: phone(1),
      officePhone: phone(2),
    },
    building: {
      siteArea: 2400 + 100 * serial,
      floorArea: 1800 + 50 * serial,
      tenure: serial % 2 === 0 ? 'owned' : 'rented',
      activityRooms: 6 + serial,
      dormitories: 6,
      toilets: 8,
      kitchenArea: 120,
      outdoorArea: 900,
      playgroundArea: 400,
    },
    conditions: {
      toys: 600 + 10 * serial,
      books: 2000 + 100 * serial,
      equipmentValue: 350_000,
      monitoring: true,
      canteen: serial === 2 ? 'contracted' : 'own',
      buses: serial % 3,
      annualIncome: 1_860_000,
      annualSpending: 1_790_000,
    },
  }
}
