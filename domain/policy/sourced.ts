/** How sure we are of a number: `text` = the article says it, `digest` = reported, `practice` = customary. */
export type Certainty = 'text' | 'digest' | 'practice'

/** Where a number comes from: the article or the address at which it can be read. */
export interface Sourced {
  source: string
  certainty: Certainty
}
