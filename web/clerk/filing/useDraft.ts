import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { meQuery } from '../../api/me.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import { beginDraft, keepDraft, type Content } from './send.ts'

export type Saving =
  | { state: 'untouched' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: number | undefined }
  | { state: 'failed'; problem: Problem }

/** After the last key; a pause for thought, not for a comma. */
const pause = 2_000
/** Until a broken line is tried again. */
const again = 10_000

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
  const last = useRef<Saving>({ state: 'untouched' })
  const left = useRef(false)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const keep = useCallback(async (): Promise<string> => {
    const now = latest.current
    const written = JSON.stringify(now)
    if (id.current !== undefined && written === kept.current) return id.current
    setSaving({ state: 'saving' })
    if (id.current === undefined) {
      id.current = await beginDraft(process, applicantId, now)
      if (!left.current) onBegun(id.current)
    } else await keepDraft(id.current, now)
    kept.current = written
    // By the clock of the server; what is kept is kept, whether or not it tells.
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => null)
    last.current = { state: 'saved', at: me?.now }
    const more = JSON.stringify(latest.current) !== written
    setSaving(more ? { state: 'unsaved' } : last.current)
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
    if (text === kept.current) {
      // Typed and taken back again.
      setSaving((now) => (now.state === 'unsaved' ? last.current : now))
      return
    }
    setSaving({ state: 'unsaved' })
    const timer = setTimeout(() => void save().catch(() => undefined), pause)
    return () => clearTimeout(timer)
  }, [text, save])

  const lineIsBroken = saving.state === 'failed' && saving.problem.body.status === 0
  useEffect(() => {
    if (!lineIsBroken) return
    const timer = setInterval(() => void save().catch(() => undefined), again)
    return () => clearInterval(timer)
  }, [lineIsBroken, save])

  // Who goes to another page within the pause loses nothing.
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      if (JSON.stringify(latest.current) !== kept.current) void save().catch(() => undefined)
    }
  }, [save])

  return { saving, save }
}
