import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesIn, findings, textOf } from '../architecture/sources.ts'

const han = /\p{Script=Han}/u
const sources = filesIn('web', /\.tsx?$/).filter((file) => !file.includes('.generated.'))

/** Literals of these files: what `t()` may be asked for, directly or through a table of labels. */
const literals = (files: readonly string[]): { at: string; text: string }[] =>
  files.flatMap((file) =>
    findings(file, (node) =>
      ts.isStringLiteralLike(node) || (ts.isIdentifier(node) && han.test(node.text))
        ? JSON.stringify(node.text)
        : undefined,
    ).map((found) => {
      const [at = '', text = '""'] = found.split(/ {2}(".*)/s)
      return { at, text: JSON.parse(text) as string }
    }),
  )

/** Chinese that no `t()` can reach: it stays Chinese for a reader of English. */
const outOfReach = (node: ts.Node): string | undefined => {
  const inJsx = ts.isJsxText(node) && han.test(node.text)
  const inAttribute = ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent) && han.test(node.text)
  const inTemplate =
    (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && han.test(node.text)
  return inJsx || inAttribute || inTemplate ? node.getText().trim() : undefined
}

const english = filesIn('web/texts/en', /\.json$/).flatMap((file) =>
  Object.entries(JSON.parse(textOf(file)) as Record<string, string>).map(([key, text]) => ({
    file,
    key,
    text,
  })),
)
const gaps = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort()

/** What is written into an official letter stays Chinese whoever reads the screen. */
const letters = 'web/supervisor/Templates.tsx'
const isLetter = ({ at, text }: { at: string; text: string }): boolean =>
  at.startsWith(letters) && text.endsWith('。')

/** The door to Chinese, for who reads English by mistake. */
const inBothLanguages = new Set(['中文'])

describe('the texts of the console', () => {
  test('all have English', () => {
    const known = new Set(english.map(({ key }) => key))
    expect(
      literals(sources).filter(
        ({ at, text }) =>
          han.test(text) && !known.has(text) && !inBothLanguages.has(text) && !isLetter({ at, text }),
      ),
    ).toEqual([])
  })

  test('stand where a translation reaches them', () => {
    expect(sources.flatMap((file) => findings(file, outOfReach))).toEqual([])
  })

  test('have no English that nobody asks for', () => {
    // Titles of roles, notices and the like come through the API in the words of these folders.
    const words = ['domain', 'processes', 'api'].flatMap((folder) => filesIn(folder, /\.ts$/))
    const used = new Set(literals([...sources, ...words]).map(({ text }) => text))
    expect(english.filter(({ key }) => !used.has(key)).map(({ file, key }) => `${file} ${key}`)).toEqual([])
  })

  test('have one English each', () => {
    const first = new Map(english.map((entry) => [entry.key, entry]))
    expect(english.filter(({ key, text }) => first.get(key)?.text !== text)).toEqual([])
  })

  test('leave the same gaps in both languages', () => {
    expect(english.filter(({ key, text }) => gaps(key).join() !== gaps(text).join())).toEqual([])
  })

  test('are English in the English files', () => {
    expect(english.filter(({ text }) => text.trim() === '' || han.test(text))).toEqual([])
  })
})
