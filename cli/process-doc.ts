import { kit } from '../domain/kit.ts'
import { nationalPhase2 } from '../domain/policy/national-phase2.ts'
import { viewOf } from '../domain/policy/view.ts'
import type { Process, TaskDeclaration } from '../domain/process.ts'
import { roles, seats } from '../domain/roles.ts'
import { clocksOf } from '../domain/route.ts'
import { verdicts, type Verdict } from '../domain/verdicts.ts'
import { z } from 'zod'

const certainties = { text: '条文', digest: '转述', practice: '惯例' } as const

interface FieldDoc {
  title?: string
  hint?: string
  article?: string
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- ').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]

const fieldRows = (process: Process): string[][] => {
  const schema = z.toJSONSchema(process.form(kit), { io: 'input' }) as {
    properties?: Record<string, FieldDoc>
    required?: string[]
  }
  return Object.entries(schema.properties ?? {}).map(([name, { title, hint, article }]) => [
    title ?? '',
    `\`${name}\``,
    schema.required?.includes(name) === true ? '必填' : '',
    [hint, article].filter((text) => text !== undefined).join('；'),
  ])
}

const leadsTo = (stage: string | undefined): string =>
  stage === undefined ? '' : stage === 'last' ? '同一环节' : `\`${stage}\``

/** What a verdict is given with, behind its word. */
const saidWith = ({ verdictForms }: TaskDeclaration, verdict: Verdict): string => {
  const form = verdictForms?.[verdict]?.(kit)
  const { properties = {} } = (form ? z.toJSONSchema(form, { io: 'input' }) : {}) as {
    properties?: Record<string, FieldDoc>
  }
  const asked = Object.values(properties).map(({ title }) => title)
  return asked.length === 0 ? '' : `（须确认：${asked.join('、')}）`
}

const asksBack = (verdict: Verdict): boolean => verdicts[verdict].kind === 'supplement'

/** Where a word leads in the picture: to the applicant, back to a stage, or to a box of its own. */
const targetOf = (process: Process, stage: string, verdict: Verdict): string =>
  asksBack(verdict)
    ? 'supplement'
    : (process.sendsBack?.[`${stage}.${verdict}`] ?? `${stage}_${verdict.replaceAll('-', '_')}`)

/** The page of one process in docs/processes: everything on it is read off the declaration and the policy pack. */
export function processDoc(process: Process): string {
  const view = viewOf(nationalPhase2, [])
  const tasks = Object.entries(process.tasks)
  const clocks = clocksOf(process, Object.values(process.tasks)).map((name) => ({
    name,
    ...view.clock(name),
  }))
  const supplements = tasks.some(([, task]) => task.verdicts.some(asksBack))
  const edges = tasks.flatMap(([stage, task]) =>
    task.verdicts.map(
      (verdict) => `  ${stage} -->|${verdicts[verdict].title}| ${targetOf(process, stage, verdict)}`,
    ),
  )
  return [
    `# ${process.title} \`${process.name}\``,
    '',
    `依据：${process.article}。编号以 \`${process.code}\` 开头。撤回：${process.withdraw === 'never' ? '不可' : '办理环节未决定前可以'}。`,
    '',
    '本页由 `npm run generate` 从流程声明和政策包生成，不要手改。',
    '',
    '## 环节',
    '',
    ...table(
      ['环节', '岗位', '时限', '可作的决定'],
      tasks.map(([stage, task]) => [
        `${task.title} \`${stage}\`${task.when === 'policy' ? '（政策启用时）' : ''}`,
        `${seats[task.by].title} · ${roles[task.role].title}`,
        `\`${task.clock}\``,
        task.verdicts.map((verdict) => `${verdicts[verdict].title}${saidWith(task, verdict)}`).join('、'),
      ]),
    ),
    '',
    '```mermaid',
    'flowchart LR',
    ...tasks.map(([stage, task]) => `  ${stage}[${task.title}]`),
    ...(supplements ? ['  supplement([待补正])'] : []),
    ...edges,
    '```',
    '',
    '## 时限',
    '',
    ...table(
      ['时限', '期间', '依据', '确定程度'],
      clocks.map((clock) => [
        `${clock.title} \`${clock.name}\``,
        clock.budget,
        clock.source,
        certainties[clock.certainty],
      ]),
    ),
    '',
    '## 填报内容',
    '',
    ...table(['字段', '代码', '', '说明'], fieldRows(process)),
    '',
    '## 登记',
    '',
    ...table(
      ['何时', '做什么', '未成时转到'],
      Object.entries(process.effects).map(([occasion, effect]) => [
        occasion.startsWith('last.') ? `最后一个环节（\`${occasion}\`）` : `\`${occasion}\``,
        `\`${effect ?? ''}\``,
        leadsTo(process.repair[effect ?? '']),
      ]),
    ),
    '',
  ].join('\n')
}
