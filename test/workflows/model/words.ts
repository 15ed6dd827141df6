import { decide } from '../../../acts/decide.ts'
import { decline, sign } from '../../../acts/sign.ts'
import { childrenOf } from '../../../db/caseChildren.ts'
import { openPlace } from '../../../db/children/enrolments.ts'
import { objectionGrounds } from '../../../domain/objection.ts'
import { isReturn, type Verdict } from '../../../domain/verdicts.ts'
import { numbersNow } from '../../support/disputes.ts'
import { acting } from '../../support/office.ts'
import { any, counted, staffOf, type OpenTask, type World } from './world.ts'

const grounds = Object.keys(objectionGrounds)

const enrolmentOf = async ({ t }: World, childId: string): Promise<string | null> => {
  const [row] = await t.office.pool<{ id: string }[]>`
    SELECT id FROM enrolments WHERE child_id = ${childId} AND upper_inf(during)`
  return row?.id ?? null
}

/** The children of a case in the order of the world, so that two counties may mean the same. */
async function childrenIn(world: World, caseId: string): Promise<string[]> {
  const ids = await childrenOf(world.t.office.pool, caseId)
  return world.children.filter((id) => ids.includes(id))
}

/** What a word is given with; `n` chooses between the rulings there may be. */
async function given(world: World, task: OpenTask, verdict: Verdict, n: number): Promise<object | undefined> {
  if (verdict === 'approve' && task.stage === 'institution-approve') return { originalsSeen: true }
  if (verdict === 'submit') return { papers: [] }
  const all = await childrenIn(world, task.caseId)
  if (verdict === 'object') {
    const other = any(world.children, n)
    // By another digit than the ground, or the one ground with which it counts would never come with an archive.
    const against = Math.floor(n / grounds.length) % 2 === 0 && !all.includes(other) ? { against: other } : {}
    return { ground: any(grounds, n), ...against }
  }
  if (verdict === 'place') {
    const place = world.places.find(({ id }) => id === task.unitId)
    return { class: place?.room, arrivedOn: '2026-11-25' }
  }
  if (verdict === 'same-child') {
    const survivor = any(all, n)
    for (const id of [survivor, ...all]) {
      const kept = await enrolmentOf(world, id)
      if (kept !== null) return { survivor, kept }
    }
    return { survivor, kept: null }
  }
  if (verdict === 'different-children') {
    const [a, b] = all
    if (n % 2 === 0 || a === undefined || b === undefined) return {}
    const [[ofA], [ofB]] = [await numbersNow(world.t, a), await numbersNow(world.t, b)]
    return {
      numbers: [
        { child: a, idNumber: ofB ?? '' },
        { child: b, idNumber: ofA ?? '' },
      ],
    }
  }
  if (verdict === 'cancel') return { cancelled: [any(all, n)] }
  return undefined
}

/** Somebody who may says the word, or signs where one waits for signatures; false where all were refused. */
export async function speak(world: World, task: OpenTask, verdict: Verdict, n: number): Promise<boolean> {
  const { id, version } = task
  const { office } = world.t
  for (const by of staffOf(world, task)) {
    const actor = acting(by)
    const comment = '请看附件'
    if (task.proposal) {
      const signed =
        n % 5 === 4
          ? await decline(office, actor, id, { version, comment })
          : await sign(office, actor, id, version)
      if (counted(world, n % 5 === 4 ? 'decline' : 'sign', signed)) return true
      continue
    }
    const form = await given(world, task, verdict, n)
    const said = await decide(office, actor, id, {
      verdict,
      version,
      comment,
      newCircumstances: isReturn(verdict),
      form,
    })
    if (counted(world, `${task.stage}.${verdict}`, said)) return true
  }
  return false
}

export const whereIs = ({ t }: World, childId: string) => openPlace(t.office.pool, childId)
