import { expect, test } from 'vitest'
import { processView } from '../../api/views/process.ts'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { viewOf } from '../../domain/policy/view.ts'
import { processes } from '../../processes/index.ts'
import { papersOf } from '../../web/clerk/words.ts'
import type { Process } from '../../web/clerk/queries.ts'

const told = (title: string) => {
  const process = processes.find((each) => each.title === title)
  if (!process) throw new Error(`no process is called ${title}`)
  return papersOf(processView(process, viewOf(nationalPhase2, []), []) as Process, undefined)
}

test.each([
  ['幼儿转园', '监护人签名的转园申请（至少一份）'],
  ['机构信息变更', '佐证材料（重要事项变更须附许可证或批复文件）'],
  ['关键信息变更', '更改关键信息：监护人身份证件'],
])('%s tells of its papers before anybody types', (title, paper) => {
  expect(told(title)).toContain(paper)
})
