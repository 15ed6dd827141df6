/** By which marks of a child something typed may be meant; names of blind indexes (`db/personal/blind.ts`). */
export interface ChildMark {
  kind: 'name' | 'pinyin' | 'pinyin_initials' | 'id_last4' | 'id_number' | 'status_number'
  value: string
}

/** What somebody may mean by what he typed into the one field. */
export interface Meant {
  /** A case number, or a part of one. */
  number: string | null
  /** A part of the name of an institution, or its code. */
  institution: string | null
  children: ChildMark[]
}

/** Fewer characters of a case number would find everything. */
const leastOfNumber = 3

const child =
  (...kinds: ChildMark['kind'][]) =>
  (value: string) =>
    kinds.map((kind) => ({ kind, value }))

const childForms: readonly (readonly [RegExp, (value: string) => ChildMark[]])[] = [
  // 姓名; of a minority with dots in it.
  [/^\p{Script=Han}[\p{Script=Han}·\s]{0,39}$/u, child('name')],
  [/^[A-Z]{2,40}$/, child('pinyin_initials', 'pinyin')],
  [/^\d{3}[\dX]$/, child('id_last4')],
  [/^(\d{15}|\d{17}[\dX])$/, child('id_number')],
  [/^[GJL]\d{17}[\dX]?\w{0,6}$/, child('status_number')],
]

/** Reads what was typed or pasted, full-width and with blanks. */
export function meantBy(typed: string): Meant {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  const tight = text.replace(/\s/g, '').toUpperCase()
  const han = /^\p{Script=Han}/u.test(text)
  return {
    number: /^[A-Z0-9-]+$/.test(tight) && tight.length >= leastOfNumber ? tight : null,
    institution: (han && tight.length >= 2) || /^\d{10}$/.test(tight) ? tight : null,
    children: childForms.flatMap(([form, marks]) => (form.test(tight) ? marks(han ? text : tight) : [])),
  }
}
