import { insertSection } from '../../db/sections.ts'
import type { Body, Section } from '../../domain/sections/index.ts'
import type { TestOffice } from './office.ts'

/** What a made-up kindergarten has in its three sections. */
export const sectionBodies = {
  basic: {
    name: '小小幼儿园',
    type: 'kindergarten',
    organiser: '小小教育服务部',
    organiserKind: 'inclusive',
    address: '青石巷 1 号',
    areaCode: '410105001001',
    areaClass: 'urban',
    licenceNumber: '教民 1 号',
    principal: '赵园长',
    principalPhone: '13800000001',
    officePhone: '0371-00000001',
  },
  building: {
    siteArea: 2400,
    floorArea: 1800.5,
    tenure: 'rented',
    activityRooms: 6,
    dormitories: 6,
    toilets: 8,
    kitchenArea: 120,
    outdoorArea: 900,
    playgroundArea: 400,
  },
  conditions: {
    toys: 600,
    books: 2000,
    equipmentValue: 350_000,
    monitoring: true,
    canteen: 'own',
    buses: 0,
    annualIncome: 1_860_000,
    annualSpending: 1_790_000,
  },
} as const satisfies Record<Section, Body>

/** The first version of every section, as taken over at go-live. */
export async function seedSections({ office }: TestOffice, institutionId: string): Promise<void> {
  const first = { from: '2020-01-01', to: null, at: Date.parse('2020-01-01T00:00:00+08:00') }
  for (const [section, body] of Object.entries(sectionBodies))
    await insertSection(office.pool, office.personal, {
      institutionId,
      section: section as Section,
      body,
      ...first,
      caseId: null,
      filledBy: null,
      reviewedBy: null,
    })
}
