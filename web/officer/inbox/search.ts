import { useNavigate, useSearch } from '@tanstack/react-router'

export const boxes = ['todo', 'consulted', 'supervised', 'done', 'started'] as const
export type Box = (typeof boxes)[number]

export const groups = ['overdue', 'today', 'soon', 'new'] as const
export type Group = (typeof groups)[number]

const one = <Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined =>
  words.find((word) => word === text)

export interface InboxFilter {
  box: Box
  group?: Group | undefined
  process?: string | undefined
}

/** What of the inbox is shown stands in the address, so that a link shows the same. */
export function useInboxSearch() {
  const search = useSearch({ from: '/inside/inbox' })
  const navigate = useNavigate({ from: '/inbox' })
  const filter: InboxFilter = {
    box: one(boxes, search.box) ?? 'todo',
    group: one(groups, search.group),
    process: search.process,
  }
  const { cursor, trail = '' } = search
  const rest = {
    ...(filter.group && { group: filter.group }),
    ...(filter.process && { process: filter.process }),
  }
  const at = (more: { cursor?: string; trail?: string }) =>
    navigate({ search: { box: filter.box, ...rest, ...more } })
  return {
    filter,
    cursor,
    show: ({ box, group, process }: InboxFilter) =>
      navigate({ search: { box, ...(group && { group }), ...(process && { process }) } }),
    next: (mark: string) => at({ cursor: mark, trail: `${trail}${cursor ?? ''}.` }),
    /** To the page before; undefined on the first. The way there is kept, since keyset pages know only what follows. */
    previous:
      cursor === undefined
        ? undefined
        : () => {
            const marks = trail.split('.').slice(0, -1)
            const [before] = marks.slice(-1)
            const earlier = marks.slice(0, -1).map((mark) => `${mark}.`)
            return at(before ? { cursor: before, trail: earlier.join('') } : {})
          },
  }
}
