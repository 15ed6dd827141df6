import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { openApiDocument } from '../api/openapi.ts'
import { processes } from '../processes/index.ts'
import { demoDoc } from './demo-doc.ts'
import { processDoc } from './process-doc.ts'

/** Every generated file with its content, by path from the project's root; a test compares them with what is checked in. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const document = await openApiDocument()
  return new Map([
    ['docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['web/api/schema.generated.ts', astToString(await openapiTypescript(document as OpenAPI3))],
    ['docs/demo-accounts.md', demoDoc()],
    ...processes.map((process) => [`docs/processes/${process.name}.md`, processDoc(process)] as const),
  ])
}

/** Writes the generated files anew. */
export async function generate(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  await mkdir(`${root}/docs/processes`, { recursive: true })
  for (const [path, content] of await generatedFiles()) await writeFile(`${root}/${path}`, content)
}
