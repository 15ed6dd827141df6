import type { Role, Seat } from '../domain/roles.ts'
import type { Seated, Seating } from '../domain/route.ts'

/** An institution that is a party, with who reviews there (a 代审单位 for one that has only its clerk) and its 属地县. */
export interface Party {
  id: string
  reviewerId: string
  countyId: string
}

/** The units that a filing knows of. */
export interface Known {
  applicantId: string
  authorityId: string | undefined
  countyId: string
  addresseeId: string | undefined
  /** The institution a child leaves. */
  releasing: Party | undefined
  /** Every institution that has a part in the case. */
  parties: readonly Party[]
  /** The lowest authority above all parties, and the next one above that within the province. */
  common: string
  above: string | null
}

const at = ({ id, reviewerId }: Party, role: Role): string => (role === 'reviewer' ? reviewerId : id)

const own = ({ applicantId, parties }: Known, role: Role): string => {
  const party = parties.find(({ id }) => id === applicantId)
  return party ? at(party, role) : applicantId
}

/** What lies within one county has no second one to examine its own side (R13b). */
const counties = ({ parties }: Known): Seated => {
  const ids = [...new Set(parties.map(({ countyId }) => countyId))].sort()
  return ids.length > 1 ? Object.fromEntries(ids.map((id) => [id, id])) : null
}

const bySeat = {
  'own institution': own,
  'own county': ({ countyId }) => countyId,
  'own authority': ({ authorityId }) => authorityId,
  issuer: ({ applicantId }) => applicantId,
  addressee: ({ addresseeId }) => addresseeId,
  'receiving institution': own,
  'receiving county': ({ countyId }) => countyId,
  'releasing institution': ({ releasing }, role) => releasing && at(releasing, role),
  'opening county': ({ applicantId }) => applicantId,
  'each party': ({ parties }, role) =>
    Object.fromEntries(
      [...parties].sort((a, b) => (a.id < b.id ? -1 : 1)).map((party) => [party.id, at(party, role)]),
    ),
  'each county': counties,
  'lowest common superior': ({ common }) => common,
  'next superior': ({ above }) => above,
} as const satisfies Record<Seat, (known: Known, role: Role) => Seated | undefined>

/** The units behind the words with which a declaration names its desks. */
export const seatingOf = (known: Known): Seating => ({
  common: known.common,
  releasing: known.releasing?.id,
  unitAt(seat, role) {
    const seated = bySeat[seat](known, role)
    if (seated === undefined) throw new Error(`the filing names no ${seat}`)
    return seated
  },
})
