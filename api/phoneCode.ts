import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'

const macLength = 18

/** The code of an upload for a telephone follows from its id under a key of ours: nothing else has to be kept. */
export const phoneCodes = ({ personal }: Pick<Office, 'personal'>) => {
  const macOf = (id: string): Buffer =>
    Buffer.from(personal.fingerprint(`phone upload ${id}`)).subarray(0, macLength)
  return {
    of: (id: string): string => `${id}.${macOf(id).toString('base64url')}`,
    /** The upload of a code that we gave out ourselves. */
    idIn(code: string): string | undefined {
      const [id = '', mac = ''] = code.split('.')
      const given = Buffer.from(mac, 'base64url')
      if (!z.uuid().safeParse(id).success || given.length !== macLength) return undefined
      return timingSafeEqual(given, macOf(id)) ? id : undefined
    },
  }
}
