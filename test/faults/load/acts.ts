import { randomUUID } from 'node:crypto'
import type { Verdict } from '../../../domain/verdicts.ts'
import { demoAccounts } from '../../../stack/demo/accounts.ts'
import { personId } from '../../../stack/demo/ids.ts'
import type { OpenDesk } from './board.ts'
import { sitting } from './cast.ts'
import { note, type Ledger } from './ledger.ts'
import type { Crowd } from './people.ts'
import type { Play, Words } from './play.ts'

const loginOf = new Map(demoAccounts.map(({ login }) => [personId(login), login]))

export interface Scene {
  crowd: Crowd
  ledger: Ledger
}

/** Files it, and sends the same once more as somebody does who has not seen the answer. */
export async function files({ crowd, ledger }: Scene, play: Play): Promise<string | undefined> {
  const clerk = await crowd.person(play.login)
  const key = randomUUID()
  const body = { form: await play.form(crowd.handIn) }
  const path = `/processes/${play.process}/cases`
  const answer = await clerk.insist(path, body, { key })
  const caseId = String(answer.body['id'])
  const title = `${play.process} ${play.way} filed`
  if (!note(ledger, answer, { caseId, kind: 'filed', login: play.login, title })) return undefined
  const again = await clerk.insist(path, body, { key })
  if (again.body['id'] !== caseId)
    ledger.refused.push(
      `${title}: the same key answered ${String(again.status)} ${JSON.stringify(again.body)}`,
    )
  return caseId
}

export async function submitsAgain({ crowd, ledger }: Scene, caseId: string, play: Play): Promise<void> {
  const clerk = await crowd.person(play.login)
  const form = await (play.again ?? play.form)(crowd.handIn)
  const answer = await clerk.insist(`/cases/${caseId}/submit`, { form, comment: '已补充' })
  note(ledger, answer, { caseId, kind: 'resubmitted', login: play.login, title: `${play.way} resubmitted` })
}

export async function withdraws({ crowd, ledger }: Scene, caseId: string, play: Play): Promise<void> {
  const clerk = await crowd.person(play.login)
  const answer = await clerk.insist(`/cases/${caseId}/withdraw`, { comment: '不办了' })
  note(ledger, answer, { caseId, kind: 'withdrawn', login: play.login, title: `${play.way} withdrawn` })
}

/** Says the word that is planned for this desk, or signs what is proposed there. */
export async function speaks({ crowd, ledger }: Scene, desk: OpenDesk, words: Words): Promise<void> {
  const { id, caseId, stage, version, proposed } = desk
  const login = sitting(desk.unitId, desk.role, loginOf.get(desk.filerId ?? '') ?? null)
  const officer = await crowd.person(login)
  const title = `${stage} ${proposed ? 'signed' : 'decided'}`
  if (proposed) {
    const answer = await officer.insist(`/tasks/${id}/signature`, { version })
    const { no, verdict } = answer.body
    const kind = answer.body['proposed'] === true ? 'signed' : 'verdict'
    const said = kind === 'verdict' ? { verdict: verdict as Verdict } : {}
    note(ledger, answer, { caseId, kind, no: Number(no), ...said, login, title })
    return
  }
  const word = words[stage]?.(desk)
  if (!word) throw new Error(`nothing is planned at ${stage}`)
  const body = {
    verdict: word.verdict,
    version,
    comment: '情况属实',
    ...(word.form ? { form: word.form } : {}),
  }
  const answer = await officer.insist(`/tasks/${id}/verdict`, body)
  const kind = answer.body['proposed'] === true ? 'proposed' : 'verdict'
  note(ledger, answer, { caseId, kind, no: Number(answer.body['no']), verdict: word.verdict, login, title })
}
