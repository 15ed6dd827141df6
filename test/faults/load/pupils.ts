import { v5 } from 'uuid'
import { admit } from '../../../db/children/admit.ts'
import type { Office } from '../../../acts/office.ts'
import { formalNumber } from '../../../domain/numbers/status-number.ts'
import { addDays } from '../../../domain/time/day.ts'
import { demoCitizen } from '../../../stack/demo/children.ts'
import { unitId } from '../../../stack/demo/ids.ts'

/** A child of the load itself: the demo has too few of them. */
export interface Pupil {
  id: string
  enrolmentId: string
  /** Code of its kindergarten. */
  at: string
  name: string
  birth: string
  idNumber: string
  statusNumber: string
}

const namespace = 'a1f6d2a0-52c1-4b7e-9c39-0f7b7f2f8f11'
const given = [...'一二三四五六七八九十百千万东南西北春夏秋冬山川云雨风雪日月']

/** Odd, as all are boys; serials of ID numbers below it are the demo's own children. */
const firstSerial = 501

/**
 * The n-th child, at that kindergarten; the same n is always the same child. An even one and the next have the same
 * birthday, so that one's number may be the other's.
 */
export function pupil(n: number, at: string): Pupil {
  const pair = Math.floor(n / 2)
  const birth = addDays('2020-09-01', pair % 1_000)
  const serial = firstSerial + 4 * Math.floor(pair / 1_000) + 2 * (n % 2)
  const idNumber = demoCitizen(birth, serial)
  return {
    id: v5(`child:${String(n)}`, namespace),
    enrolmentId: v5(`enrolment:${String(n)}`, namespace),
    at,
    name: `麦${given[n % given.length] ?? ''}${given[Math.floor(n / given.length) % given.length] ?? ''}`,
    birth,
    idNumber,
    statusNumber: formalNumber(idNumber),
  }
}

/** Enrols them all, as go-live loads children. */
export async function enrolPupils({ pool, personal }: Office, pupils: readonly Pupil[]): Promise<void> {
  const from = '2025-09-01'
  const at = Date.parse(`${from}T09:00:00+08:00`)
  await pool.begin(async (tx) => {
    for (const { id, enrolmentId, at: code, name, birth, idNumber, statusNumber } of pupils) {
      const identity = { name, sex: 'male', birth, idType: '1', idNumber } as const
      const place = { provinceId: unitId('410000'), institutionId: unitId(code), from }
      const number = { number: statusNumber, kind: 'G' } as const
      await admit(tx, personal, { id, enrolmentId, identity, statusNumber: number, ...place }, at)
    }
  })
}
