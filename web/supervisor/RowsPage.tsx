import { Link, useSearch } from '@tanstack/react-router'
import { useTexts } from '../texts/texts.ts'
import { Items } from './Items.tsx'
import type { RowFilters } from './queries.ts'
import { useFilterTitle } from './filterTitle.ts'

/** The rows behind one number of the board, no more and no fewer. */
export function RowsPage() {
  const t = useTexts()
  const search = useSearch({ from: '/inside/board/rows' })
  // What is no filter of the API is refused by it, with a word.
  const filters = { ...search, of: search.of ?? 'open' } as RowFilters
  const { unitId, month } = search
  const title = useFilterTitle(filters)
  return (
    <>
      <Link
        to="/board"
        search={{ ...(unitId === undefined ? {} : { unitId }), ...(month === undefined ? {} : { month }) }}
      >
        {t('返回看板')}
      </Link>
      <h1>{title}</h1>
      <Items filters={filters} />
    </>
  )
}
