import { expect, test } from 'vitest'
import { isSupplement, verdicts, type Verdict } from '../../domain/verdicts.ts'

test.each([
  ['approve', '审核通过', 'forward', false, false],
  ['reject', '审核不通过', 'forward', false, true],
  ['return', '退回补正', 'supplement', true, true],
  ['acknowledge', '阅知', 'forward', false, false],
  ['explain', '要求说明', 'supplement', false, true],
  ['to-review', '转为审核', 'forward', false, true],
  ['reply', '反馈办理情况', 'forward', false, true],
  ['close', '销号', 'forward', false, false],
  ['again', '再督办', 'forward', false, true],
  ['circulate', '通报', 'forward', false, true],
  ['summon', '约谈', 'forward', false, true],
  ['agree', '同意转出', 'forward', false, false],
  ['object', '提出异议', 'forward', false, true],
  ['place', '编入班级', 'forward', false, false],
  ['submit', '提交佐证', 'forward', false, true],
  ['same-child', '同一幼儿', 'forward', false, true],
  ['different-children', '不同幼儿', 'forward', false, true],
  ['cancel', '注销虚假档案', 'forward', false, true],
  ['accept', '接受结论', 'forward', false, false],
  ['appeal', '申请复核', 'forward', false, true],
] as const)(
  '%s reads %s: %s, stops the clock: %s, needs a reason: %s',
  (word, title, kind, suspends, reason) => {
    expect(verdicts[word]).toEqual({ title, kind, suspends, reason })
  },
)

test('no verdict is missing from the table above', () => {
  expect(Object.keys(verdicts)).toHaveLength(20)
})

test('only a supplement ever stops the clock', () => {
  const stopping = (Object.keys(verdicts) as Verdict[]).filter((word) => verdicts[word].suspends)
  expect(stopping.filter((word) => !isSupplement(word))).toEqual([])
})

test('whoever stops somebody says why', () => {
  const silent = (Object.keys(verdicts) as Verdict[]).filter((word) => !verdicts[word].reason)
  expect(silent).toEqual(['approve', 'acknowledge', 'close', 'agree', 'place', 'accept'])
})
