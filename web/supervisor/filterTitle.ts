import { results, standings } from '../../domain/board.ts'
import { legalDayTitle } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import type { RowFilters } from './queries.ts'

const kinds = {
  open: '在办事项',
  due: '应办结事项',
  decided: '已办理事项',
  filed: '申报的办件',
  closed: '办结的办件',
  cards: '亮牌办件',
} as const satisfies Record<RowFilters['of'], string>

const cards = { yellow: '黄牌', red: '红牌' } as const

/** What a list of the board shows, in words: 在办事项 · 超期. */
export function useFilterTitle({ of, mark, today, month, week }: RowFilters): string {
  const t = useTexts()
  const words: Readonly<Record<string, { title: string } | undefined>> = { ...standings, ...results }
  const marked = mark === undefined ? undefined : of === 'cards' ? cards[mark as 'red'] : words[mark]?.title
  const time =
    of === 'open'
      ? undefined
      : week === undefined
        ? month
        : t('{{day}} 起的一周', { day: legalDayTitle(week) })
  return [t(kinds[of]), marked && t(marked), today === 'true' ? t('今日到期') : undefined, time]
    .filter(Boolean)
    .join(' · ')
}
