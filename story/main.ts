import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCast, type Cast } from './cast.ts'
import { check, count } from './check.ts'
import { lines } from './print.ts'
import type { Rules } from './reckon.ts'
import { regulation } from './rules.ts'
import type { Case, Clock, Items, Row } from './seen.ts'
import { stories } from './stories/index.ts'
import type { Told } from './story.ts'

const usage = `用法：npm run story -- [${Object.keys(stories).join(' ')}] [--url http://localhost:3000] [--suppose change-report.decide=6]`

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Where the default says that it is; the command's own word comes first. */
function addressOf(url: string | undefined): string {
  if (url !== undefined) return url
  try {
    const running = readFileSync(join(process.env['XUEQIAN_DATA'] ?? '.data', 'running.json'), 'utf8')
    return String((JSON.parse(running) as { publicUrl?: unknown }).publicUrl)
  } catch {
    return 'http://localhost:3000'
  }
}

/** The regulation, with other numbers where somebody wants to see that the check finds them. */
function suppose(others: readonly string[]): Rules {
  const rules = { ...regulation }
  for (const each of others) {
    const [clock = '', days] = each.split('=')
    const rule = rules[clock]
    if (!rule || !/^\d+$/.test(days ?? '')) throw new Error(usage)
    rules[clock] = { ...rule, days: Number(days), law: `假定 ${String(days)} 个工作日` }
  }
  return rules
}

async function show({ what, caseId, reader }: Told, rules: Rules) {
  const kase = await reader.get<Case>(`/cases/${caseId}`)
  const rows = (await reader.get<Items<Row>>(`/cases/${caseId}/timeline`)).items
  const clocks = (await reader.get<Items<Clock>>(`/cases/${caseId}/clock`)).items
  const report = check(kase, rows, clocks, rules)
  for (const line of lines(kase, what, rows, report)) say(line)
  return count(report)
}

async function tellAll(cast: Cast, names: readonly string[], rules: Rules): Promise<boolean> {
  const sum = { all: 0, wrong: 0 }
  for (const name of names) {
    const story = stories[name]
    if (!story) throw new Error(usage)
    say(`\n■ ${story.title}`)
    for (const told of await story.tell(cast)) {
      const { all, wrong } = await show(told, rules)
      sum.all += all
      sum.wrong += wrong
    }
  }
  say(
    `\n核对了 ${String(sum.all)} 个日期，${sum.wrong === 0 ? '都符合规定' : `${String(sum.wrong)} 个不符合规定`}`,
  )
  return sum.wrong === 0
}

// Exit codes as of `xueqian`: 1 where a date is wrong, 2 where the stories could not be told.
let cast: Cast | undefined
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, suppose: { type: 'string', multiple: true } },
  })
  cast = await openCast(addressOf(values.url))
  const names = positionals.length > 0 ? positionals : Object.keys(stories)
  if (!(await tellAll(cast, names, suppose(values.suppose ?? [])))) process.exitCode = 1
} catch (fault) {
  process.stderr.write(`✗ ${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 2
} finally {
  cast?.leave()
}
