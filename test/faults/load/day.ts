import { setTimeout as pause } from 'node:timers/promises'
import { random } from '../support/random.ts'
import { files, speaks, submitsAgain, withdraws, type Scene } from './acts.ts'
import { look, type Board } from './board.ts'
import { patiently } from './people.ts'
import type { Cell } from '../support/cell.ts'
import type { Filing, Plan } from './plan.ts'
import type { Play, Words } from './play.ts'

/** Acts under way at once; a county has no more hands, and the machine no more cores. */
const hands = 16

/** The people at their work: who has something to do does it, after a while. */
export interface Day {
  /** The cases that people filed. */
  filed: ReadonlyMap<Play, string>
  /** Works until that says so; then what is under way comes to its end. */
  work(enough: (board: Board) => boolean, soFar: () => number): Promise<void>
  /** Filings and disputes that have not come to an end. */
  left(board: Board): string[]
}

const hashOf = (text: string): number =>
  [...text].reduce((hash, each) => (hash * 31 + (each.codePointAt(0) ?? 0)) >>> 0, 7)

/** `slowest` is the longest that somebody thinks before he acts, in milliseconds. */
export function newDay(
  cell: Cell,
  scene: Scene,
  { seed, filings }: Pick<Plan, 'seed' | 'filings'>,
  slowest: number,
): Day {
  const filed = new Map<Play, string>()
  const plays = new Map<string, Filing>()
  const failed = new Set<Play>()
  const busy = new Map<string, Promise<void>>()
  const seen = new Map<string, number>()
  const later = new Map(filings.flatMap(({ play }) => (play.after ? [[play.after, play] as const] : [])))

  /** Whether he has thought long enough; how long that is depends on the plan alone. */
  const thought = (key: string): boolean => {
    const since = seen.get(key) ?? performance.now()
    seen.set(key, since)
    return performance.now() - since >= random(seed + hashOf(key))() * slowest
  }
  const start = (key: string, does: () => Promise<void>): void => {
    if (busy.has(key) || busy.size >= hands || !thought(key)) return
    const done = does()
      .catch((fault: unknown) => void scene.ledger.refused.push(`${key}: ${String(fault)}`))
      .finally(() => {
        busy.delete(key)
        seen.delete(key)
      })
    busy.set(key, done)
  }

  /** Nobody speaks before the one that is to be filed after it is there. */
  const stands = (play: Play): boolean => {
    const next = later.get(play)
    return next === undefined || filed.has(next) || failed.has(next)
  }
  const wordsIn = (caseId: string, { settling }: Board): Words | undefined => {
    const own = plays.get(caseId)?.play
    if (own) return own.withdraws || !stands(own) ? undefined : own.words
    const by = settling.find((each) => each.caseId === caseId)?.by
    return by === undefined ? undefined : plays.get(by)?.play.settling
  }
  const keyOf = (caseId: string, { settling }: Board): string => {
    const own = plays.get(caseId)
    const by = settling.find((each) => each.caseId === caseId)?.by ?? ''
    return own ? String(own.n) : `settling ${String(plays.get(by)?.n)}`
  }

  const fileDue = (board: Board, soFar: number): void => {
    const taken = new Set(
      [...filed].filter(([, caseId]) => !board.closed.has(caseId)).map(([{ lane }]) => lane),
    )
    for (const { n, at, play } of filings) {
      if (at > soFar || filed.has(play) || failed.has(play)) continue
      if (play.after && !filed.has(play.after)) continue
      if (taken.has(play.lane)) continue
      taken.add(play.lane)
      start(`${String(n)} files`, async () => {
        const caseId = await files(scene, play)
        if (caseId === undefined) return void failed.add(play)
        plays.set(caseId, { n, at, play })
        filed.set(play, caseId)
      })
    }
  }

  const round = (board: Board, soFar: number): void => {
    fileDue(board, soFar)
    for (const [play, caseId] of filed)
      if (play.withdraws && stands(play) && !board.closed.has(caseId))
        start(`${keyOf(caseId, board)} withdraws`, () => withdraws(scene, caseId, play))
    for (const caseId of board.supplements) {
      const play = plays.get(caseId)?.play
      if (play) start(`${keyOf(caseId, board)} again`, () => submitsAgain(scene, caseId, play))
    }
    for (const desk of board.desks) {
      const words = wordsIn(desk.caseId, board)
      const key = `${keyOf(desk.caseId, board)} ${desk.stage} ${desk.slot} ${String(desk.round)} ${String(desk.version)}`
      if (words) start(key, () => speaks(scene, desk, words))
    }
  }

  return {
    filed,
    async work(enough, soFar) {
      for (;;) {
        const board = await patiently('the board', () => look(cell.office.pool))
        if (enough(board)) break
        round(board, soFar())
        await pause(100)
      }
      await Promise.all(busy.values())
    },
    left: (board) => [
      ...filings.flatMap(({ play }) => {
        if (failed.has(play)) return []
        const caseId = filed.get(play)
        return caseId !== undefined && board.closed.has(caseId)
          ? []
          : [`${play.process} ${play.way} ${caseId ?? 'unfiled'}`]
      }),
      ...board.settling.flatMap(({ caseId }) =>
        board.closed.has(caseId) ? [] : [`dispute opened by the system ${caseId}`],
      ),
    ],
  }
}
