import type { Entry } from '../../domain/catalogue.ts'

/** What the demo's authorities wrote into the catalogue (R14: supervision content is defined locally). */
export const demoEntries: readonly { unit: string; code: string; entry: Entry }[] = [
  {
    unit: '410000',
    code: 'weather-closure',
    entry: {
      title: '极端天气停课',
      question: '因暴雨、暴雪等停课？',
      handling: 'acknowledge',
      fields: { weather: { type: 'string', title: '天气情况', minLength: 1, maxLength: 100 } },
      required: ['weather'],
    },
  },
  // Built in as 阅知; this county wants to decide about it.
  { unit: '410105', code: 'class-size-change', entry: { handling: 'review' } },
]
