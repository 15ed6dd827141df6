export interface NoticeLine {
  /** Counted from 1, as the pasting person counts. */
  line: number
  text: string
}

/**
 * The lines of a pasted text with one spelling for each sign: full-width digits and signs become half-width (NFKC),
 * blanks inside a line are dropped. 、 and 。 stay, they separate.
 */
export const normalLines = (text: string): NoticeLine[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((written, at) => ({
      line: at + 1,
      text: written.normalize('NFKC').replace(/\s+/g, '').replace(/\[/g, '〔').replace(/\]/g, '〕'),
    }))
    .filter(({ text: words }) => words !== '')
