import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { childProcesses, layOverlay } from '../../domain/policy/overlay.ts'
import { overlays, packs } from '../../domain/policy/packs.ts'
import { wrongValue } from '../../domain/policy/setting.ts'
import { roles } from '../../domain/roles.ts'
import { isBudget } from '../../domain/time/budget.ts'
import { kit } from '../../domain/kit.ts'
import { processes, processNamed } from '../../processes/index.ts'
import { formSchema, isSourced, universalRules } from './universal.ts'

/** Every pack alone, and under every overlay. */
const resolved = packs.flatMap((pack) => [
  { title: pack.title, pack },
  ...Object.values(overlays).map((overlay) => ({ title: overlay.title, pack: layOverlay(pack, overlay) })),
])

describe.each(processes)('$title', (process) => {
  describe.each(resolved)('under $title', ({ pack }) => {
    test.each(Object.entries(universalRules))('%s', (_, wrong) => {
      expect(wrong(process, pack)).toEqual([])
    })

    test('refuses a form of nonsense before any check', () => {
      expect(process.form(kit).safeParse({ nonsense: [] }).success).toBe(false)
      expect(process.form(kit).safeParse(null).success).toBe(false)
    })
  })

  test('has the form that its version had: who changes a form raises its version', async () => {
    const golden = new URL(`./forms/${process.name}.${String(process.formVersion)}.json`, import.meta.url)
    expect(formSchema(process)).toEqual(JSON.parse(await readFile(golden, 'utf8')))
  })

  test('is found by its name', () => {
    expect(processNamed(process.name)).toBe(process)
  })
})

test('no two processes share a name or a code', () => {
  for (const key of ['name', 'code'] as const)
    expect(new Set(processes.map((each) => each[key])).size).toBe(processes.length)
})

test('a name that no process has finds none', () => {
  expect(processNamed('__proto__')).toBeUndefined()
})

describe.each(Object.values(overlays))('the overlay $name', (overlay) => {
  test('touches the processes about children and no other', () => {
    const touched = [overlay.clocks, overlay.stages].flatMap(Object.keys)
    expect(touched.length).toBeGreaterThan(0)
    const others = touched.filter((key) => !childProcesses.some((name) => key.startsWith(`${name}.`)))
    expect(others).toEqual([])
  })

  test.each(packs)('changes no rule of another process of $name', (pack) => {
    const before = Object.entries(pack.clocks).filter(([name]) => !Object.hasOwn(overlay.clocks, name))
    expect(layOverlay(pack, overlay).clocks).toMatchObject(Object.fromEntries(before))
    expect(layOverlay(pack, overlay).catalogue).toBe(pack.catalogue)
  })

  test.each(packs)('names only clocks and stages that $name has', (pack) => {
    expect(Object.keys(overlay.clocks).filter((name) => !Object.hasOwn(pack.clocks, name))).toEqual([])
    expect(Object.keys(overlay.stages).filter((name) => !Object.hasOwn(pack.stages, name))).toEqual([])
  })

  test('is marked as a digest throughout, to be checked against the official copy', () => {
    const rules = [overlay, ...Object.values(overlay.clocks)]
    expect(
      rules.filter(({ source, certainty }) => certainty !== 'digest' || !source.includes('待核对')),
    ).toEqual([])
  })
})

describe.each(resolved)('the pack of $title', ({ pack }) => {
  test('names its version and its day', () => {
    expect(pack.version).not.toBe('')
    expect(pack.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('has a source and a certainty for every number', () => {
    const numbers = [...Object.entries(pack.clocks), ...Object.entries(pack.settings)]
    expect(numbers.filter(([, rule]) => !isSourced(rule)).map(([name]) => name)).toEqual([])
  })

  test('keeps every setting within its own bounds', () => {
    const outside = Object.entries(pack.settings).filter(
      ([, each]) => wrongValue(each, each.value) !== undefined,
    )
    expect(outside).toEqual([])
  })

  test('asks for signatures only at stages of authorities that there are', () => {
    const stages = processes.flatMap(({ name, tasks }) =>
      Object.entries(tasks).flatMap(([stage, { role }]) =>
        roles[role].at === 'authority' ? [`countersign.${name}.${stage}`] : [],
      ),
    )
    const named = Object.keys(pack.settings).filter((name) => /^countersign\..+\./.test(name))
    expect(named.filter((name) => !stages.includes(name))).toEqual([])
  })

  test('has a budget on every clock that can be counted', () => {
    expect(Object.values(pack.clocks).filter(({ budget }) => !isBudget(budget))).toEqual([])
  })

  test('gives base information the month of article 13', () => {
    expect(pack.clocks['institution-update.filing']).toMatchObject({ budget: '1mo', certainty: 'text' })
  })

  test('gives change reports the 5 working days of article 14', () => {
    expect(pack.clocks['change-report.decide']).toMatchObject({
      budget: '5wd',
      endsAt: '24:00',
      certainty: 'text',
    })
  })
})
