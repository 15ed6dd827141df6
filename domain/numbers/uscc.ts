import { normaliseNumber } from './normalise.ts'
import { refused } from './refusals.ts'
import type { NumberReading } from './refusals.ts'

/** GB 32100-2015, table of characters: the value of each is its place; I, O, S, V and Z are left out. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const modulus = characters.length

const shape = new RegExp(`^[${characters}]{2}\\d{6}[${characters}]{10}$`)

/**
 * The check character for the first 17 (GB 32100-2015, MOD 31, weights 3^(i-1)). Throws on anything but 17 characters
 * of the table.
 */
export function usccCheckCharacter(first17: string): string {
  let [sum, weight] = [0, 1]
  for (const char of first17) {
    sum += characters.indexOf(char) * weight
    weight = (weight * 3) % modulus
  }
  const check = characters[(modulus - (sum % modulus)) % modulus]
  if (check === undefined || !shape.test(first17 + check)) throw new RangeError('not the first 17 of a code')
  return check
}

/** Reads a 统一社会信用代码; the value is its normalised form. */
export function readUscc(text: string): NumberReading<string> {
  const code = normaliseNumber(text)
  if (!shape.test(code)) return refused('uscc-shape')
  return code[17] === usccCheckCharacter(code.slice(0, 17))
    ? { ok: true, value: code }
    : refused('uscc-check')
}
