import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { nationalPhase2 } from '../../domain/policy/national-phase2.ts'
import { kit } from '../../domain/kit.ts'
import { processes, processNamed } from '../../processes/index.ts'
import { formSchema, universalRules } from './universal.ts'

const packs = [nationalPhase2]

describe.each(processes)('$title', (process) => {
  describe.each(packs)('under $name', (pack) => {
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

describe.each(packs)('the pack $name', (pack) => {
  test('names version, day and source of every clock', () => {
    expect(pack.version).not.toBe('')
    expect(pack.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(Object.values(pack.clocks).filter(({ source }) => source === '')).toEqual([])
  })

  test('gives change reports the 5 working days of article 14', () => {
    expect(pack.clocks['change-report.decide']).toMatchObject({
      budget: '5wd',
      endsAt: '24:00',
      certainty: 'text',
    })
  })
})
