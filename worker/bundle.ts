import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'

const root = fileURLToPath(new URL('..', import.meta.url))

const entry = `${root}/workflows/index.ts`

/** The stories and the pure code they stand on; whatever else changes leaves the bundle as it is. */
const folders = ['workflows', 'domain']

const sources = async (): Promise<string[]> => {
  const all = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(`${root}/${folder}`, { recursive: true })).map((name) => `${root}/${folder}/${name}`),
    ),
  )
  return all
    .flat()
    .filter((name) => name.endsWith('.ts'))
    .concat(fileURLToPath(import.meta.url))
    .sort()
}

export interface Bundle {
  codePath: string
  code: string
  /** Names this build of the stories: runs are pinned to it. */
  buildId: string
}

/** The source map at the end holds paths and comments; neither is a new build. */
const buildIdOf = (code: string): string =>
  createHash('sha256')
    .update(code.replace(/^\/\/# sourceMappingURL=.*$/m, ''))
    .digest('hex')
    .slice(0, 16)

/**
 * Compiles workflows for Temporal's sandbox. The modules are loaded once for all cases, not once for each, which saves
 * 17 KB a case: so none may keep anything of a case at its top level (a test watches that).
 */
export const compile = (workflowsPath: string): Promise<{ code: string }> =>
  bundleWorkflowCode({
    workflowsPath,
    preloadModules: [workflowsPath],
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  })

/** Compiles the stories, or takes the bundle made before from the same sources. */
export async function storyBundle(): Promise<Bundle> {
  const files = await sources()
  const { version } = JSON.parse(
    await readFile(`${root}/node_modules/@temporalio/worker/package.json`, 'utf8'),
  ) as { version: string }
  const key = createHash('sha256').update(version)
  for (const file of files) key.update(file.slice(root.length)).update(await readFile(file))
  const codePath = `${root}/build/stories-${key.digest('hex').slice(0, 16)}.js`
  const known = await readFile(codePath, 'utf8').catch(() => undefined)
  if (known !== undefined) return { codePath, code: known, buildId: buildIdOf(known) }
  const { code } = await compile(entry)
  await mkdir(`${root}/build`, { recursive: true })
  const fresh = `${codePath}.${String(process.pid)}`
  await writeFile(fresh, code)
  await rename(fresh, codePath)
  return { codePath, code, buildId: buildIdOf(code) }
}
