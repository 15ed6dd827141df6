import { legalDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import type { Proposal } from './queries.ts'

const kinds = {
  notice: '放假通知',
  closure: '停办公',
  'withdrawn-closure': '撤销停办公',
} as const satisfies Record<Proposal['kind'], string>

/** A change of the calendar in words: 放假通知 2027 年 国办发明电〔2026〕…, 停办公 1月20日(周三). */
export function useChangeWords() {
  const t = useTexts()
  return ({ kind, notice, days }: Pick<Proposal, 'kind' | 'notice' | 'days'>): string =>
    [t(kinds[kind]), notice && `${notice.title} ${notice.number}`, ...days.map((day) => legalDayTitle(day))]
      .filter(Boolean)
      .join(' ')
}
