import type { Choice } from '../queries.ts'

/** Sentences officers write every day, by what the word does; each may be changed after it is taken. */
export const reasonTemplates = (choice: Choice): readonly string[] => {
  if (choice.kind === 'supplement')
    return choice.suspends
      ? [
          '材料不清晰，请重新拍照或扫描上传',
          '材料与填报内容不一致，请核对后更正',
          '缺少必需的证明材料，请补齐',
          '填报信息有误，请按证件更正',
        ]
      : ['请补充说明变动的原因和时间', '请说明对在园幼儿的安排']
  if (choice.verdict === 'reject')
    return ['不符合办理条件', '提供的材料不能证明所申报的事项', '申报事项与实际情况不符']
  return []
}
