import type { Cast } from './cast.ts'
import type { Person } from './person.ts'

/** A case that was told, and somebody who sees all of it. */
export interface Told {
  what: string
  caseId: string
  reader: Person
}

export interface Story {
  title: string
  tell(cast: Cast): Promise<Told[]>
}
