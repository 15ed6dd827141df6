import type { Person } from './person.ts'
import { Refusal } from './person.ts'
import type { Case } from './seen.ts'

export const theCase = (person: Person, id: string): Promise<Case> => person.get<Case>(`/cases/${id}`)

/** Files with the first who is not told that such a business is open already: somebody else may be at work, too. */
export async function firstFree<T, R>(candidates: readonly T[], file: (of: T) => Promise<R>): Promise<R> {
  for (const each of candidates)
    try {
      return await file(each)
    } catch (fault) {
      if (!(fault instanceof Refusal && fault.code === 'business-in-progress')) throw fault
    }
  throw new Error('可选的机构或幼儿都有业务在办：请先办结，或 npm run reset')
}

export const files = async (clerk: Person, process: string, form: object): Promise<string> =>
  (await clerk.post<{ id: string }>(`/processes/${process}/cases`, { form })).id

/** The person's desk of the case, as soon as it is there. */
const deskOf = (person: Person, caseId: string, act: 'decide' | 'sign') =>
  person.until(`${caseId} 转到其办理`, async () =>
    (await theCase(person, caseId)).tasks.find(({ may }) => may[act]),
  )

export async function says(
  person: Person,
  caseId: string,
  verdict: string,
  more: { comment?: string; form?: object } = {},
): Promise<void> {
  const { id, version } = await deskOf(person, caseId, 'decide')
  await person.post(`/tasks/${id}/verdict`, { verdict, version, ...more })
}

export async function signs(person: Person, caseId: string): Promise<void> {
  const { id, version } = await deskOf(person, caseId, 'sign')
  await person.post(`/tasks/${id}/signature`, { version })
}

/** Waits for the end of the case, which must be that one. */
export async function ends(person: Person, caseId: string, outcome: string): Promise<void> {
  const kase = await person.until(`${caseId} 办结`, async () => {
    const now = await theCase(person, caseId)
    return now.outcome === null ? undefined : now
  })
  if (kase.outcome !== outcome)
    throw new Error(`${kase.number} 的结果是 ${String(kase.outcomeTitle)}，应为 ${outcome}`)
}
