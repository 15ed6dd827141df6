import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { generatedFiles } from '../../cli/generate.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the generated files are those that today’s declarations make (npm run generate)', async () => {
  for (const [path, content] of await generatedFiles())
    expect(await readFile(`${root}/${path}`, 'utf8'), path).toBe(content)
})
