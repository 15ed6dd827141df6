import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesIn } from '../../architecture/sources.ts'

/** One `await` of the product: where a process may die. `file:line:column`, as an editor takes it. */
export interface Site {
  id: string
  file: string
  text: string
}

export interface Instrumented {
  sites: Site[]
  /** JavaScript to load instead of the file, by the file's address. */
  sources: Record<string, string>
}

const root = join(import.meta.dirname, '../../..')

/** The folders both ways lead through; whoever adds a file or an await there need not think of this. */
const folders = ['acts', 'activities', 'api', 'db', 'effects', 'handover', 'worker']

/** Not on either way: they run at start, by hand, or in a check. */
const apart = /^(db\/(invariants\/|migrate|demo|cluster)|worker\/(bundle|deployment)|handover\/reconcile)/

const fileOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
}

const call = (id: string, phase: 'before' | 'after', value?: ts.Expression): ts.Expression =>
  ts.factory.createCallExpression(ts.factory.createIdentifier('__crash'), undefined, [
    ts.factory.createStringLiteral(id),
    ts.factory.createStringLiteral(phase),
    ...(value ? [value] : []),
  ])

/** `await x` becomes `(__crash(id, 'before'), __crash(id, 'after', await x))`: nothing else changes. */
function rewrite(file: string, sites: Site[]): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (source) => {
    const siteAt = (node: ts.Node): string => {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      const id = `${file}:${String(line + 1)}:${String(character + 1)}`
      sites.push({ id, file, text: node.getText(source).split('\n')[0]?.slice(0, 80) ?? '' })
      return id
    }
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isAwaitExpression(node)) {
        const id = siteAt(node)
        const awaited = ts.visitEachChild(node, visit, context)
        return ts.factory.createParenthesizedExpression(
          ts.factory.createComma(call(id, 'before'), call(id, 'after', awaited)),
        )
      }
      if (ts.isForOfStatement(node) && node.awaitModifier) {
        const id = siteAt(node)
        const inner = ts.visitEachChild(node, visit, context)
        return ts.factory.updateForOfStatement(
          inner,
          inner.awaitModifier,
          inner.initializer,
          ts.factory.createComma(call(id, 'before'), inner.expression),
          ts.factory.createBlock([ts.factory.createExpressionStatement(call(id, 'after')), inner.statement]),
        )
      }
      return ts.visitEachChild(node, visit, context)
    }
    return ts.visitEachChild(source, visit, context)
  }
}

/** Finds every `await` of both ways and compiles the files with a call before and after each. */
export function instrument(): Instrumented {
  const sites: Site[] = []
  const sources: Record<string, string> = {}
  for (const file of folders
    .flatMap((folder) => filesIn(folder, /\.ts$/))
    .filter((name) => !apart.test(name))) {
    const path = join(root, file)
    const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
      compilerOptions: fileOptions,
      fileName: path,
      transformers: { before: [rewrite(file, sites)] },
    })
    sources[path] = outputText
  }
  return { sites, sources }
}
