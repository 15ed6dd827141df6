import { expect, test } from 'vitest'
import { maskId, maskName, maskNumbersIn, maskPhone, maskStatusNumber } from '../../../db/personal/mask.ts'

test.each([
  ['410105201903071234', '4101**********1234'],
  ['E12345678', 'E******78'],
  ['12345', '*****'],
  ['', ''],
])('ID number %s is shown as %s', (raw, shown) => expect(maskId(raw)).toBe(shown))

test('a status number hides what its ID number hides', () => {
  expect(maskStatusNumber('G410105201903071234')).toBe('G4101**********1234')
})

test.each([
  ['张三', '张*'],
  ['欧阳小明', '欧***'],
  ['𠮷田', '𠮷*'],
  ['葛\u{e0100}三', '葛\u{e0100}*'],
  ['阿依古丽·买买提', '阿***·***'],
  ['张', '*'],
  ['', ''],
])('name %s is shown as %s', (raw, shown) => expect(maskName(raw)).toBe(shown))

test.each([
  ['13812345678', '138****5678'],
  ['037166123456', '037*****3456'],
  ['66123456', '******56'],
  ['110', '***'],
])('phone %s is shown as %s', (raw, shown) => expect(maskPhone(raw)).toBe(shown))

test('numbers that somebody has written into his reasons are hidden, and other figures are not', () => {
  expect(
    maskNumbersIn('与 11010519491231002X 重号，学籍号G410000202012210083；电话 13800005678，第 12 号'),
  ).toBe('与 1101**********002X 重号，学籍号G4100**********0083；电话 13800005678，第 12 号')
})
