import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { meQuery } from '../../api/me.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import { beginDraft, keepDraft, type Content } from './send.ts'

export type Saving =
  | { state: 'untouched' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: number }
  | { state: 'failed'; problem: Problem }

/** After the last key; a pause for thought, not for a comma. */
const pause = 2_000

interface Options {
  process: string
  applicantId: string
  draftId: string | undefined
  /** The draft has got its id, which then stands in the address. */
  onBegun: (id: string) => void
}

/** Keeps what is typed as a draft on the server. `save` answers its id when all of it is kept. */
export function useDraft(content: Content, { process, applicantId, draftId, onBegun }: Options) {
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const text = JSON.stringify(content)
  const latest = useRef(content)
  latest.current = content
  const id = useRef(draftId)
  const kept = useRef(text)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const keep = useCallback(async (): Promise<string> => {
    const now = latest.current
    const written = JSON.stringify(now)
    if (id.current !== undefined && written === kept.current) return id.current
    setSaving({ state: 'saving' })
    if (id.current === undefined) {
      id.current = await beginDraft(process, applicantId, now)
      onBegun(id.current)
    } else await keepDraft(id.current, now)
    kept.current = written
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 })
    const more = JSON.stringify(latest.current) !== written
    setSaving(more ? { state: 'unsaved' } : { state: 'saved', at: me?.now ?? 0 })
    return id.current
  }, [process, applicantId, onBegun, queries])

  /** One after the other: two saves side by side would begin two drafts. */
  const save = useCallback((): Promise<string> => {
    const next = queue.current.catch(() => undefined).then(keep)
    queue.current = next
    next.catch((fault: unknown) => setSaving({ state: 'failed', problem: problemOf(fault) }))
    return next
  }, [keep])

  useEffect(() => {
    if (text === kept.current) return
    setSaving({ state: 'unsaved' })
    const timer = setTimeout(() => void save().catch(() => undefined), pause)
    return () => clearTimeout(timer)
  }, [text, save])

  return { saving, save }
}
