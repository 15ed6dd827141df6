import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesIn, findings, textOf, typescriptSources } from './sources.ts'

const sources = typescriptSources()
const outside = (...folders: string[]): string[] =>
  sources.filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)))

/** Postgres' own clocks; they would disagree with skipped time. */
const databaseClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_(timestamp|date|time)|localtime(stamp)?)\b/i

const isLiteral = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node)

/** The text of a template or string, so that comments of the program are not read as SQL. */
function literalText(node: ts.Node): string | undefined {
  const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
  return isPart || isLiteral(node) ? node.text.replace(/--.*$/gm, '') : undefined
}

describe('SQL', () => {
  test('stands only in db', () => {
    const found = outside('db').flatMap((file) =>
      findings(file, (node) => {
        if (ts.isTaggedTemplateExpression(node) && node.tag.getText() !== 'String.raw') return node.getText()
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
        return node.expression.name.text === 'unsafe' ? node.getText() : undefined
      }),
    )
    expect(found).toEqual([])
  })

  test('never asks the database for the time', () => {
    const inCode = sources
      .filter((file) => file.startsWith('db/'))
      .flatMap((file) => findings(file, (node) => literalText(node)?.match(databaseClock)?.[0]))
    const inMigrations = filesIn('db', /\.sql$/).flatMap((file) => {
      const sql = textOf(file)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/--.*$/gm, '')
      return sql.match(databaseClock) === null ? [] : [`${file}  ${sql.match(databaseClock)?.[0] ?? ''}`]
    })
    expect([...inCode, ...inMigrations]).toEqual([])
  })
})

describe('shared code', () => {
  const nameInDeclaration = (node: ts.Node): string | undefined =>
    ts.isPropertyAssignment(node) && node.name.getText() === 'name' && isLiteral(node.initializer)
      ? node.initializer.text
      : undefined
  const declared = sources.filter((file) => /^processes\/(?!index)/.test(file))
  const names = new Set(
    declared.flatMap((file) => findings(file, nameInDeclaration)).map((found) => found.split('  ')[1]),
  )

  /** `x === 'transfer'` and `case 'transfer':`, whatever x is called. */
  const asksForAProcess = (node: ts.Node): string | undefined => {
    const equals = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]
    const compared = ts.isCaseClause(node)
      ? [node.expression]
      : ts.isBinaryExpression(node) && equals.includes(node.operatorToken.kind)
        ? [node.left, node.right]
        : []
    const isName = compared.some((side) => isLiteral(side) && names.has(side.text))
    return isName ? node.getText().split('\n')[0] : undefined
  }

  test('never branches on the name of a process', () => {
    expect(names.size).toBeGreaterThan(0)
    const itsOwnStory = (file: string): boolean => names.has(/^workflows\/(.+)\.ts$/.exec(file)?.[1])
    const shared = outside('processes', 'effects', 'stack/demo', 'story', 'bench').filter(
      (file) => !itsOwnStory(file),
    )
    expect(shared.flatMap((file) => findings(file, asksForAProcess))).toEqual([])
  })
})

describe('stories', () => {
  test('are never patched, because a roll-back over a patch blocks (TMPRL1100)', () => {
    const found = sources
      .filter((file) => file.startsWith('workflows/'))
      .flatMap((file) =>
        findings(file, (node) =>
          ts.isIdentifier(node) && /^(patched|deprecatePatch)$/.test(node.text) ? node.text : undefined,
        ),
      )
    expect(found).toEqual([])
  })

  test('keep nothing at their top level, because all cases share one copy of the modules', () => {
    const keeps = (node: ts.Node): string | undefined => {
      if (!ts.isVariableDeclaration(node) || !ts.isSourceFile(node.parent.parent.parent)) return undefined
      if ((node.parent.flags & ts.NodeFlags.Const) === 0) return node.getText()
      const { initializer } = node
      const fillable =
        initializer &&
        ((ts.isNewExpression(initializer) && initializer.expression.getText() !== 'Error') ||
          (ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
          (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0))
      return fillable ? node.getText() : undefined
    }
    const bundled = sources.filter((file) => /^(workflows\/|domain\/(fold|verdicts)\.ts$)/.test(file))
    expect(bundled.length).toBeGreaterThan(4)
    expect(bundled.flatMap((file) => findings(file, keeps))).toEqual([])
  })
})
