import type { z } from 'zod'
import type { FormError } from './form-error.ts'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
}

const formats: Readonly<Record<string, string>> = {
  uuid: '编号格式不对',
  datetime: '时间格式不对',
  regex: '格式不对',
  email: '邮箱格式不对',
}

const sizes = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const unit = issue.origin === 'string' ? '个字' : issue.origin === 'array' ? '项' : ''
  if (issue.code === 'too_small')
    return issue.origin === 'string' && issue.minimum === 1
      ? '必填'
      : `至少 ${String(issue.minimum)} ${unit}`.trim()
  return `最多 ${String(issue.maximum)} ${unit}`.trim()
}

const messageOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必填' : `应为${kinds[issue.expected] ?? issue.expected}`
    case 'too_small':
    case 'too_big':
      return sizes(issue)
    case 'invalid_format':
      return /[一-鿿]/u.test(issue.message) ? issue.message : (formats[issue.format] ?? '格式不对')
    case 'unrecognized_keys':
      return '没有这个字段'
    case 'invalid_value':
      return issue.input === undefined ? '必填' : `只能是：${issue.values.map(String).join('、')}`
    case 'custom':
      return issue.message
    case 'not_multiple_of':
      return `应为 ${String(issue.divisor)} 的整数倍`
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return '内容不对'
  }
}

/** Says in clerk language, field by field, what is wrong; unknown fields are named one by one. */
export function formErrors(
  error: { issues: readonly Issue[] },
  head: readonly PropertyKey[] = [],
): FormError[] {
  const errors = error.issues.flatMap((issue) => {
    const path = [...head, ...issue.path].map(String)
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
    return paths.map((each) => ({ path: each.join('.'), message: messageOf(issue) }))
  })
  // The first rule a field breaks is the one to mend; the next ones often only follow from it.
  return errors.filter(({ path }, at) => errors.findIndex((each) => each.path === path) === at)
}
