import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesIn, findings, textOf } from '../architecture/sources.ts'

const sources = filesIn('web', /\.tsx?$/).filter((file) => !file.includes('.generated.'))

/** `t('…')`, and `i18next.t('…')`. */
const isText = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ((ts.isIdentifier(node.expression) && node.expression.text === 't') ||
    (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 't'))

/** The texts that an argument may be: a literal, or one of two. */
const literals = (node: ts.Expression): ts.StringLiteralLike[] | undefined => {
  if (ts.isStringLiteralLike(node)) return [node]
  if (ts.isParenthesizedExpression(node)) return literals(node.expression)
  if (!ts.isConditionalExpression(node)) return undefined
  const [yes, no] = [literals(node.whenTrue), literals(node.whenFalse)]
  return yes && no && [...yes, ...no]
}

/** Chinese texts of the sources; a table of labels is translated where it is shown. */
const used = new Set<string>()
const unreadable: string[] = []
for (const file of sources) {
  unreadable.push(
    ...findings(file, (node) => {
      if (ts.isStringLiteralLike(node) && /\p{Script=Han}/u.test(node.text)) used.add(node.text)
      if (!isText(node)) return undefined
      const [key] = node.arguments
      const texts = key && literals(key)
      for (const { text } of texts ?? []) used.add(text)
      return undefined
    }),
  )
}

const said = new Set(
  sources.flatMap((file) =>
    findings(file, (node) =>
      isText(node) && node.arguments[0]
        ? (literals(node.arguments[0]) ?? []).map(({ text }) => text).join('\u0000') || undefined
        : undefined,
    ).flatMap((found) => found.slice(found.indexOf('  ') + 2).split('\u0000')),
  ),
)

const areas = filesIn('web/texts/en', /\.json$/)
const english = areas.map((file) => ({
  file,
  entries: Object.entries(
    JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')) as Record<string, string>,
  ),
}))
const known = new Set(english.flatMap(({ entries }) => entries.map(([key]) => key)))

describe('the texts of the console', () => {
  test('all have English', () => {
    expect([...said].filter((key) => !known.has(key))).toEqual([])
  })
})
