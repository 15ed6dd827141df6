import { describe, expect, test } from 'vitest'
import {
  normaliseIdNumber,
  normaliseName,
  normalisePhone,
  normalisePinyin,
} from '../../../db/personal/normalise.ts'
import { tidyName } from '../../../domain/identity/name.ts'

describe('ID numbers', () => {
  test.each([
    ['41010520190307123x', '41010520190307123X'],
    ['４１０１０５ ２０１９０３０７ １２３ｘ', '41010520190307123X'],
    ['410105-20190307-123X\u200b', '41010520190307123X'],
    ['41010520190307123\u2169', '41010520190307123X'],
    ['h60123456（7）', 'H60123456(7)'],
  ])('%s becomes %s', (raw, wanted) => expect(normaliseIdNumber(raw)).toBe(wanted))

  // 34052419800101001X is the worked example of GB 11643-1999.
  test('a 15-digit resident number becomes its 18-digit form', () => {
    expect(normaliseIdNumber('340524800101001')).toBe('34052419800101001X')
  })

  test('15 digits without a date in them are another kind of number and stay', () => {
    expect(normaliseIdNumber('340524809901001')).toBe('340524809901001')
  })
})

describe('names', () => {
  test.each([...'·•‧∙⋅・･᛫·'].map((dot) => [dot]))('the dot %s becomes U+00B7', (dot) => {
    expect(tidyName(`阿依古丽${dot}买买提`)).toBe('阿依古丽\u00b7买买提')
  })

  test('a full stop between Chinese characters is the dot, in a Latin name it stays', () => {
    expect(tidyName('阿依古丽．买买提')).toBe('阿依古丽·买买提')
    expect(tidyName('阿依古丽 . 买买提')).toBe('阿依古丽·买买提')
    expect(tidyName('J. Smith')).toBe('J. Smith')
  })

  test('spaces inside Chinese names go, inside Latin names one stays', () => {
    expect(tidyName('\u3000张\u3000三 ')).toBe('张三')
    expect(tidyName('张  小 三')).toBe('张小三')
    expect(tidyName('Ｊｏｈｎ   Smith')).toBe('John Smith')
  })

  test('storing keeps the registered glyph, comparing makes compatibility forms equal', () => {
    expect(tidyName('\uf92c')).toBe('\uf92c')
    expect(normaliseName('\uf92c\u2f45')).toBe('郎方')
    expect(normaliseName('葛\u{e0100}')).toBe('葛')
  })

  test('real variants and rare glyphs are not folded', () => {
    expect(normaliseName('㛃')).not.toBe(normaliseName('洁'))
    expect(normaliseName('𠮷𰻝')).toBe('𠮷𰻝')
  })

  test('normalising twice changes nothing', () => {
    for (const raw of ['阿 依・买', ' john  Ｓmith', '⽅ ．三', '\ufdfa']) {
      expect(normaliseName(normaliseName(raw))).toBe(normaliseName(raw))
      expect(tidyName(tidyName(raw))).toBe(tidyName(raw))
    }
  })
})

describe('phones', () => {
  test.each([
    ['138 1234-5678', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['(0371) 6612-3456', '037166123456'],
    ['+86-371-66123456', '037166123456'],
    ['0371-66123456 转 801', '037166123456801'],
    ['+852 9123 4567', '+85291234567'],
    ['00852-91234567', '+85291234567'],
  ])('%s becomes %s', (raw, wanted) => expect(normalisePhone(raw)).toBe(wanted))
})

test.each([
  ['Lǚ Xiǎo-míng', 'lvxiaoming'],
  ["Xi'an", 'xian'],
  ['ＺＳ', 'zs'],
])('pinyin %s becomes %s', (raw, wanted) => expect(normalisePinyin(raw)).toBe(wanted))
