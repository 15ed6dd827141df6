import { becomesFormal, formalNumber, type StatusNumber } from './status-number.ts'

interface Id {
  idType: string
  idNumber: string | null
}

/** A child that stays, with the ID that the register had and the one that was ruled. */
export interface Renumbered {
  id: string
  before: Id
  after: Id
  statusNumber: StatusNumber | null
}

const formalOf = ({ idType, idNumber }: Id): string | null =>
  idType === '1' && idNumber !== null ? formalNumber(idNumber) : null

/** Whether the ruling says that the ID itself was wrong. */
const isRenumbered = ({ before, after }: Pick<Renumbered, 'before' | 'after'>): boolean =>
  before.idType !== after.idType || before.idNumber !== after.idNumber

/** A formal number keeps to the ID it was issued on, unless that ID was wrong. */
const isWrong = ({ after, statusNumber }: Renumbered): boolean =>
  statusNumber?.kind === 'G' && statusNumber.number !== formalOf(after)

const becomesOne = ({ after, statusNumber }: Renumbered): boolean =>
  statusNumber !== null && becomesFormal(statusNumber.kind, after.idType, after.idNumber)

/**
 * The children that get another status number, each with its formal one, or with null where one has to be generated. A
 * number that comes to its rightful owner is taken from whoever else of them has it, and so on round the corner.
 */
export function renewed(children: readonly Renumbered[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  const add = (some: readonly Renumbered[]) => {
    for (const { id, after } of some) found.set(id, formalOf(after))
  }
  add(children.filter((each) => isRenumbered(each) && (isWrong(each) || becomesOne(each))))
  for (;;) {
    const claimed = new Set(found.values())
    const robbed = children.filter(
      ({ id, statusNumber }) => !found.has(id) && statusNumber !== null && claimed.has(statusNumber.number),
    )
    if (robbed.length === 0) return found
    add(robbed)
  }
}
