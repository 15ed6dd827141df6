import { describe, expect, test } from 'vitest'
import { readNotice } from '../../../domain/time/notice-text.ts'
import type { Notice } from '../../../domain/time/official.ts'
import { officialNotices } from '../../../domain/time/official.ts'
import { madeUp2027, noticeTexts } from './notice-texts.ts'

const noticeIn = (text: string): Notice => {
  const read = readNotice(text)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.notice
}
const errorsIn = (text: string) => {
  const read = readNotice(text)
  return read.ok ? [] : read.errors.map(({ line, message }) => `${line} ${message}`)
}
const text2026 = noticeTexts[2026]

describe('a pasted notice', () => {
  test.each(officialNotices.map((notice) => [notice.year, notice] as const))(
    'of %i gives the official days',
    (year, official) => {
      const { source, ...told } = noticeIn(noticeTexts[year as 2024])
      expect(told).toEqual({ ...official, source: undefined })
      expect(source).toBe('粘贴的通知文本')
    },
  )

  test('of 2020 is read in the wording of that year', () => {
    const { holidays, number } = noticeIn(noticeTexts[2020])
    expect(number).toBe('国办发明电〔2019〕16号')
    expect(holidays.at(1)).toEqual({
      name: '春节',
      from: '2020-01-24',
      to: '2020-01-30',
      worked: ['2020-01-19', '2020-02-01'],
    })
  })

  test('may name days of the December before, with or without their year', () => {
    const withYear = text2026.replace(
      /一、元旦.*/,
      '一、元旦：2025年12月31日至2026年1月2日放假调休，共3天。2025年12月28日（星期日）上班。',
    )
    const without = text2026.replace(
      /一、元旦.*/,
      '一、元旦：2025年12月31日至2026年1月2日放假调休，共3天。12月28日（星期日）上班。',
    )
    for (const text of [withYear, without])
      expect(noticeIn(text).holidays[0]).toEqual({
        name: '元旦',
        from: '2025-12-31',
        to: '2026-01-02',
        worked: ['2025-12-28'],
      })
  })

  test('is the same in full-width digits, with blanks and in square brackets', () => {
    const full = text2026
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replace('〔', '［')
      .replace('〕', '］')
      .replaceAll('放假', ' 放 假')
      .replaceAll('\n', '\r\n')
    expect(noticeIn(full).holidays).toEqual(noticeIn(text2026).holidays)
    expect(noticeIn(text2026.replaceAll('周', '星期').replaceAll('：', ':')).holidays).toEqual(
      noticeIn(text2026).holidays,
    )
  })

  test('of a year that nobody knows yet is read as well', () => {
    expect(noticeIn(madeUp2027)).toMatchObject({ year: 2027, issuedOn: '2026-11-26' })
  })
})

describe('a slip of the pen is named with its line:', () => {
  test.each([
    ['a wrong weekday', '1月4日（周日）', '1月4日（周六）', '4 1月4日(周六)与日历不符，2026-01-04 是星期日'],
    ['a wrong number of days', '共9天', '共8天', '5 写明 8 天，起止之间是 9 天'],
    [
      'a make-up day on a weekday',
      '5月9日（周六）上班',
      '5月8日上班',
      '7 2026-05-08 不是周末，不会是调休上班日',
    ],
    ['a day that does not exist', '2月28日（周六）', '2月30日（周六）', '5 没有这一天：2月30日(周六)'],
    [
      'an end before the beginning',
      '至5日（周二）放假调休，共5天',
      '至4月5日放假调休',
      '7 放假日期的起止有误：2026-05-01 至 2026-04-05',
    ],
    [
      'a sentence nobody understands',
      '放假，共3天。\n四',
      '放假，共3天。4月7日照常。\n四',
      '6 没有看懂：4月7日照常',
    ],
    ['an item without its end', '上班。\n三', '上班\n三', '5 这一项没有写完（末尾没有句号）'],
    ['a line broken off', '共9天。2月14日', '共9天。\n2月14日', '6 这一行没有编号，请接到所属节日的后面'],
    [
      'a make-up day within a holiday',
      '5月9日（周六）上班',
      '5月3日上班',
      '7 2026-05-03 既上班又在劳动节放假期内',
    ],
    [
      'holidays that overlap',
      '六、中秋节：9月25日（周五）至27日（周日）放假，共3天',
      '六、中秋节：9月30日至10月2日放假',
      '10 国庆节与中秋节的放假日期重叠',
    ],
    ['a missing holiday', /七、国庆节.*\n/, '', '0 缺少：国庆节'],
    ['a missing number', '国办发明电〔2025〕7号', '', '0 没有找到发文字号“国办发明电〔……〕……号”'],
    ['a missing date of issue', /2025年11月4日$/, '', '0 没有找到落款日期（单独一行，如 2025年11月4日）'],
  ] as const)('%s', (_, from, to, error) => {
    expect(errorsIn(text2026.replace(from, to))).toEqual([error])
  })

  test('text that is no notice', () => {
    expect(errorsIn('今天天气很好')[0]).toContain('没有找到标题')
    expect(errorsIn('一'.repeat(30_000))).toEqual(['0 文本太长，请只粘贴通知本身'])
  })
})
