/** GB 18030-2022 and the education base: names of up to 50 characters. */
const longestName = 50

// Everything that input methods and old systems put for the dot of names (阿依古丽·买买提).
const DOTS = /[\u00b7\u0387\u1427\u16eb\u2022\u2027\u2219\u22c5\u2e31\u2e33\u30fb\ua78f\uff65]/gu
const FULL_STOP_BETWEEN_HAN = /(?<=\p{Script=Han})[.\u2024\u3002\uff0e\uff61](?=\p{Script=Han})/gu
const SPACE_BESIDE_HAN_OR_DOT = /(?<=[\p{Script=Han}\u00b7]) | (?=[\p{Script=Han}\u00b7])/gu

/**
 * A name fit for storing: dot variants → U+00B7, full-width Latin → half-width, no invisible marks, no spaces
 * beside Chinese characters, single ones elsewhere. The Chinese glyphs themselves stay as the register has them.
 */
export function tidyName(raw: string): string {
  return raw
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) => letter.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(DOTS, '·')
    .replace(/(?<=\p{Script=Han}) ?([.\u2024\u3002\uff0e\uff61]) ?(?=\p{Script=Han})/gu, '$1')
    .replace(FULL_STOP_BETWEEN_HAN, '·')
    .replace(/ {2,}/g, ' ')
    .replace(SPACE_BESIDE_HAN_OR_DOT, '')
    .trim()
}

/** Glyphs somebody drew for himself: other machines show another one, or none. */
const PRIVATE_USE = /\p{Co}/u

/** Ideographs after extension I, which GB 18030-2022 does not name. */
const BEYOND_STANDARD = /[\u{323B0}-\u{3FFFD}]/u

/** Letters of any script, since foreign children and minorities have names too; 〇 counts as a number in Unicode. */
const WRITTEN = /^[\p{L}\p{M}\u3007·. '\u2019-]+$/u

const DOT_AT_AN_END = /^·|·$|··/u

export type NameReading = { ok: true; value: string } | { ok: false; message: string }

/** Reads a person's name as typed or pasted; the value is what is stored and printed. */
export function readName(raw: string): NameReading {
  const name = tidyName(raw)
  if (name === '') return { ok: false, message: '必填' }
  if (Array.from(name).length > longestName) return { ok: false, message: `最多 ${String(longestName)} 个字` }
  if (PRIVATE_USE.test(name))
    return { ok: false, message: '含有自造字，请换用 GB 18030-2022 收录的正式编码字' }
  if (BEYOND_STANDARD.test(name)) return { ok: false, message: '含有 GB 18030-2022 未收录的字' }
  if (!WRITTEN.test(name)) return { ok: false, message: '姓名只能用文字和间隔号“·”' }
  if (DOT_AT_AN_END.test(name)) return { ok: false, message: '间隔号“·”只能用在两部分之间' }
  return { ok: true, value: name }
}
