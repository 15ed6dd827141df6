import { useState } from 'react'
import { problemOf, type Problem } from '../../api/problem.ts'
import { phoneLine, sendPaper } from '../../form/papers/sendPaper.ts'

interface Going {
  /** How much has arrived, while it is on its way. */
  share?: number
  broken: boolean
  done: boolean
  problem?: Problem
}

/** The one paper of a telephone on its way to the page that showed the code. */
export function usePhonePaper(code: string) {
  const [going, setGoing] = useState<Going>({ broken: false, done: false })
  const send = async (file: File | undefined) => {
    if (!file) return
    setGoing({ share: 0, broken: false, done: false })
    const line = phoneLine(code)
    try {
      const begun = await line.begin(file)
      await sendPaper(line, file, begun, (share, broken) => setGoing({ share, broken, done: false }))
      setGoing({ broken: false, done: true })
    } catch (fault) {
      setGoing({ problem: problemOf(fault), broken: false, done: false })
    }
  }
  return { ...going, send }
}
