import type { Outcome } from '../../../../domain/outcome.ts'
import { form } from '../../scenarios.ts'
import { institutions, loginAt } from '../cast.ts'
import { rounds, say, type Play, type Words } from '../play.ts'

interface Way {
  category: string
  words: Words
  outcome: Outcome
  withdraws?: true
  more?: (n: number) => object
}

/** A year of its own for each suspension: two of one institution must not overlap. */
const during = (n: number) => ({
  effectiveFrom: `${String(2_030 + n)}-01-01`,
  effectiveTo: `${String(2_030 + n)}-02-01`,
  extra: { placement: '邻近园接收' },
})

const ways: Readonly<Record<string, Way>> = {
  'taken note of': {
    category: 'canteen-change',
    words: { acknowledge: rounds(say('acknowledge')) },
    outcome: 'acknowledged',
  },
  approved: { category: 'merger', words: { review: rounds(say('approve')) }, outcome: 'completed' },
  withdrawn: {
    category: 'bus-change',
    words: { acknowledge: rounds(say('acknowledge')) },
    withdraws: true,
    outcome: 'withdrawn',
  },
  returned: {
    category: 'merger',
    words: { review: rounds(say('return'), say('approve')) },
    outcome: 'completed',
  },
  suspended: {
    category: 'suspension',
    words: { review: rounds(say('approve')) },
    outcome: 'completed',
    more: during,
  },
  'refused by the register, then rejected': {
    category: 'resumption',
    words: { review: rounds(say('approve'), say('reject')) },
    outcome: 'rejected',
    more: () => ({ effectiveFrom: '2020-01-01' }),
  },
  rejected: { category: 'merger', words: { review: rounds(say('reject')) }, outcome: 'rejected' },
  'made a review': {
    category: 'canteen-change',
    words: { acknowledge: rounds(say('to-review')), review: rounds(say('approve')) },
    outcome: 'completed',
  },
}

/** 异动申报, in eight ways. */
export function reports(n: number): Play[] {
  const place = institutions[(n * 5) % institutions.length]
  const names = Object.keys(ways)
  const way = names[n % names.length] ?? ''
  const {
    category,
    more = () => ({}),
    ...rest
  } = ways[way] ?? { category: '', words: {}, outcome: 'completed' }
  if (!place) throw new Error('no institution')
  const filled = (description: string) => async () => form(category, { description, ...more(n) })
  return [
    {
      process: 'change-report',
      way,
      lane: `${place.code} ${category}`,
      login: loginAt(place.code, 'clerk'),
      form: filled('情况说明'),
      again: filled('补充说明'),
      pupils: [],
      ...rest,
    },
  ]
}
