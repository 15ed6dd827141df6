import type { Category, FieldSchema } from '../catalogue.ts'

const words = (title: string, maxLength = 100): FieldSchema => ({
  type: 'string',
  title,
  minLength: 1,
  maxLength,
})
const count = (title: string, maximum: number): FieldSchema => ({
  type: 'integer',
  title,
  minimum: 0,
  maximum,
})

type Seed = Pick<Category, 'title' | 'question' | 'handling'> & Partial<Category>

const notAFlash = '本申报不代替事故快报，请先按规定电话报告。'

/**
 * The type list of 异动申报 is not in the regulation (R14 leaves it to the localities); these seeds are practice.
 * Categories that touch base data are always reviewed (一事一报).
 */
const seeds = {
  'name-change': {
    title: '名称变更',
    question: '园所要改名称？',
    handling: 'review',
    touchesBase: true,
    touches: { section: 'basic', fields: { newName: 'name' } },
    locked: true,
    fields: { newName: words('新名称', 60) },
    required: ['newName'],
    papers: ['办园许可证变更批复'],
  },
  'organiser-change': {
    title: '举办者变更',
    question: '举办者换了？',
    handling: 'review',
    touchesBase: true,
    touches: { section: 'basic', fields: { newOrganiser: 'organiser' } },
    locked: true,
    fields: { newOrganiser: words('新举办者', 60) },
    required: ['newOrganiser'],
    papers: ['举办者变更批复'],
  },
  'principal-change': {
    title: '园长变更',
    question: '更换园长？',
    handling: 'review',
    touchesBase: true,
    touches: { section: 'basic', fields: { newPrincipal: 'principal' } },
    fields: { newPrincipal: words('新任园长姓名', 50) },
    required: ['newPrincipal'],
    papers: ['任命文件'],
  },
  'address-change': {
    title: '地址变更',
    question: '园所要搬迁？',
    handling: 'review',
    touchesBase: true,
    touches: { section: 'basic', fields: { newAddress: 'address' } },
    locked: true,
    fields: { newAddress: words('新地址', 120) },
    required: ['newAddress'],
    papers: ['新园址权属或租赁证明'],
  },
  suspension: {
    title: '停办',
    question: '暂时停止办园？',
    handling: 'review',
    locked: true,
    register: 'suspension',
    fields: { placement: words('在园幼儿安置办法', 500) },
    required: ['placement'],
    papers: [],
  },
  resumption: {
    title: '复办',
    question: '停办后重新开园？',
    handling: 'review',
    locked: true,
    register: 'resumption',
  },
  merger: {
    title: '撤并',
    question: '园所撤销或与他园合并？',
    handling: 'review',
    locked: true,
    fields: { mergedInto: words('并入的园所', 60) },
  },
  'safety-accident': {
    title: '安全事故',
    question: '发生安全事故？',
    handling: 'acknowledge',
    locked: true,
    note: notAFlash,
    fields: { injured: count('受伤人数', 1000) },
    required: ['injured'],
  },
  'infectious-disease': {
    title: '传染病疫情',
    question: '出现传染病病例？',
    handling: 'acknowledge',
    locked: true,
    note: notAFlash,
    fields: { disease: words('病种', 40), cases: count('病例数', 1000) },
    required: ['disease', 'cases'],
  },
  'food-safety': {
    title: '食品安全事件',
    question: '发生食品安全事件？',
    handling: 'acknowledge',
    locked: true,
    note: notAFlash,
    fields: { affected: count('涉及人数', 1000) },
    required: ['affected'],
  },
  'fee-change': {
    title: '收费变更',
    question: '调整收费标准？',
    handling: 'review',
    fields: { monthlyFee: { type: 'number', title: '调整后保教费（元/月）', minimum: 0, maximum: 50000 } },
    required: ['monthlyFee'],
    papers: ['价格备案或批复'],
  },
  'bus-change': { title: '校车变更', question: '校车增减或更换？', handling: 'acknowledge' },
  'canteen-change': { title: '食堂变更', question: '食堂经营方式变化？', handling: 'acknowledge' },
  'class-size-change': {
    title: '班级规模变化',
    question: '增减班级或班额变化？',
    handling: 'acknowledge',
    fields: { classes: count('变化后班级数', 100) },
    required: ['classes'],
  },
} as const satisfies Readonly<Record<string, Seed>>

export const builtInCatalogue: Readonly<Record<string, Category>> = Object.fromEntries(
  Object.entries(seeds).map(([code, seed]: [string, Seed]) => [
    code,
    { fields: {}, required: [], papers: [], locked: false, touchesBase: false, ...seed, code },
  ]),
)
