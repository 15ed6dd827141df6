import { useRef, useState } from 'react'
import { problemOf, type Problem } from '../../api/problem.ts'
import { begunUpload, forgetUpload } from './begun.ts'
import { ownLine, sendPaper } from './sendPaper.ts'

/** A file on its way. */
export interface Sending {
  key: string
  file: File
  share: number
  broken: boolean
  problem?: Problem
}

/** Sends files one after the other; `onAdd` gets the id of each paper that has arrived. */
export function useUploads(applicantId: string | undefined, onAdd: (id: string) => void) {
  const [sending, setSending] = useState<readonly Sending[]>([])
  const add = useRef(onAdd)
  add.current = onAdd
  const count = useRef(0)
  const change = (key: string, next: Partial<Sending>) =>
    setSending((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)))
  const dismiss = (key: string) => setSending((all) => all.filter((each) => each.key !== key))

  const one = async (key: string, file: File) => {
    const line = ownLine(applicantId)
    try {
      const begun = await begunUpload(line, file, applicantId)
      change(key, { share: begun.offset / file.size })
      const id = await sendPaper(line, file, begun, (share, broken) => change(key, { share, broken }))
      forgetUpload(file, applicantId)
      add.current(id)
      dismiss(key)
    } catch (fault) {
      change(key, { problem: problemOf(fault), broken: false })
    }
  }

  const take = async (files: readonly File[]) => {
    const rows = files.map((file) => ({ key: String((count.current += 1)), file, share: 0, broken: false }))
    setSending((all) => [...all, ...rows])
    for (const { key, file } of rows) await one(key, file)
  }
  const again = ({ key, file }: Sending) => {
    setSending((all) =>
      all.map((each) => (each.key === key ? { key, file, share: each.share, broken: false } : each)),
    )
    return one(key, file)
  }
  return { sending, take, again, dismiss }
}
