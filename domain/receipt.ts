/** 回执码 as it is printed: `7KQM-2XPA-9RTD`. */
export const printedReceipt = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A code as somebody typed it: in any case, with or without dashes and spaces; undefined for what cannot be one. */
export function readReceipt(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return /^[2-9A-HJ-NP-Z]{12}$/.test(code) ? code : undefined
}
