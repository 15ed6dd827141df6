import type { Role, Seat } from '../domain/roles.ts'

/** The units that a filing knows of. */
interface Known {
  applicantId: string
  authorityId: string | undefined
  countyId: string
  addresseeId: string | undefined
  /** 代审单位: reviews for an institution that has nobody but its clerk. */
  deputyId: string | null
}

const bySeat = {
  'own institution': ({ applicantId }) => applicantId,
  'own county': ({ countyId }) => countyId,
  'own authority': ({ authorityId }) => authorityId,
  issuer: ({ applicantId }) => applicantId,
  addressee: ({ addresseeId }) => addresseeId,
} as const satisfies Record<Seat, (known: Known) => string | undefined>

/** The unit behind the word with which a declaration names a desk. */
export const unitAtSeat =
  (known: Known) =>
  (seat: Seat, role: Role): string => {
    if (seat === 'own institution' && role === 'reviewer' && known.deputyId !== null) return known.deputyId
    const unitId = bySeat[seat](known)
    if (unitId === undefined) throw new Error(`the filing names no ${seat}`)
    return unitId
  }
