import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** Not our sources: installed, produced, or written in no programming language. */
const apart = new Set(['node_modules', 'build', 'coverage', 'docs', 'deploy', 'test'])

/** The folders of the root that hold sources, tests apart; a new one shows up here by itself. */
export function sourceFolders(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !apart.has(entry.name))
    .map((entry) => entry.name)
    .filter((folder) => filesIn(folder, /\.(tsx?|js|sql)$/).length > 0)
}

/** Paths from the root, `/` between, of the files below `folder` whose name fits. */
export function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** Every source in TypeScript, generated ones and tests apart. */
export function typescriptSources(): string[] {
  return sourceFolders()
    .flatMap((folder) => filesIn(folder, /\.tsx?$/))
    .filter((file) => !/(^|\/)generated\/|\.generated\.ts$|\.d\.ts$/.test(file))
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** The nodes of one file that `pick` says something about, as `file:line  what it said`; comments are no nodes. */
export function findings(file: string, pick: (node: ts.Node) => string | undefined): string[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const said = pick(node)
    if (said !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${file}:${line + 1}  ${said}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
