import { describe, expect, test } from 'vitest'
import { readName } from '../../../domain/identity/name.ts'

const refusal = (raw: string) => {
  const read = readName(raw)
  return read.ok ? null : read.message
}

describe('a name', () => {
  test.each([
    ['李小满', '李小满'],
    [' 李 小 满 ', '李小满'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['Jean-Luc  O\u2019Brien', 'Jean-Luc O\u2019Brien'],
    ['王\u{2a6d6}', '王\u{2a6d6}'],
    // Extension H and I, the last that GB 18030-2022 names.
    ['王\u{31350}\u{2ebf0}', '王\u{31350}\u{2ebf0}'],
    ['李〇', '李〇'],
  ])('%j is stored as %j', (raw, value) => expect(readName(raw)).toEqual({ ok: true, value }))

  test.each(['王\ue123', '王\u{f0000}'])('with a glyph of the private-use area is refused: %j', (raw) =>
    expect(refusal(raw)).toContain('自造字'),
  )

  test('with an ideograph that the standard does not name is refused', () =>
    expect(refusal('王\u{323b0}')).toContain('GB 18030-2022'))

  test.each(['李小满1', '李<b>', '李@满', '李\u0000满'])(
    'with something that is no letter is refused: %j',
    (raw) => expect(refusal(raw)).toContain('姓名只能用文字'),
  )

  test.each(['·李', '李·', '李··满'])('may have the dot only between two parts: %j', (raw) =>
    expect(refusal(raw)).toContain('间隔号'),
  )

  test('has 50 characters at most, counted as characters and not as code units', () => {
    expect(readName('\u{2a6d6}'.repeat(50)).ok).toBe(true)
    expect(refusal('满'.repeat(51))).toBe('最多 50 个字')
  })

  test('of blanks is missing', () => expect(refusal(' \u3000')).toBe('必填'))
})
