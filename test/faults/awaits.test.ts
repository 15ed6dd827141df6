import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { processes } from '../../processes/index.ts'
import { filesIn } from '../architecture/sources.ts'
import { scenarios, type Scenario } from './scenarios.ts'

const root = join(import.meta.dirname, '../..')

/** The stages that a story awaits, as they stand in its file: `it.task('place')`, `it.each('evidence')`. */
function awaited(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isAwaitExpression(node) && ts.isCallExpression(node.expression)) {
      const [stage] = node.expression.arguments
      if (stage && ts.isStringLiteral(stage)) found.push(stage.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Told by nobody of those five: the system files it, and its scenario is the ladder's. */
const apart = 'supervision'

test('every await of every story lies on the way of a crash scenario', () => {
  const own = new Set(filesIn('workflows', /\.ts$/))
  const awaits = processes
    .filter(({ name }) => name !== apart)
    .flatMap(({ name, tasks }) => {
      const file = `workflows/${name}.ts`
      // The default story awaits every stage of the declaration.
      const stages = own.has(file) ? awaited(file) : Object.keys(tasks)
      return stages.map((stage) => `${name} ${stage}`)
    })
  const passed = new Set(Object.values<Scenario>(scenarios).flatMap(({ passes }) => passes))
  expect(awaits.length).toBeGreaterThan(10)
  expect(awaits.filter((each) => !passed.has(each))).toEqual([])
})

test('every stage of a declaration with a story of its own is awaited by that story', () => {
  for (const name of ['change-report', 'transfer', 'dispute']) {
    const stages = Object.keys(processes.find((each) => each.name === name)?.tasks ?? {})
    expect(awaited(`workflows/${name}.ts`).sort()).toEqual(stages.sort())
  }
})
