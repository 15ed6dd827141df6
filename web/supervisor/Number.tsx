import { Link } from '@tanstack/react-router'
import type { RowFilters } from './queries.ts'

/** A number of the board; a press opens exactly the rows it counts. */
export function Number({ n, what, rows }: { n: number; what: string; rows: RowFilters }) {
  if (n === 0) return <span aria-label={`${what} 0`}>0</span>
  return (
    <Link to="/board/rows" search={rows as Record<string, string>} aria-label={`${what} ${String(n)}`}>
      {n}
    </Link>
  )
}
