import { expect, test } from 'vitest'
import { textOf, typescriptSources } from './sources.ts'

const longest = 300

test(`no source is longer than ${longest} lines`, () => {
  const sizes = typescriptSources()
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
  const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
  const last = sizes.at(-1)
  console.log(
    `${sizes.length} sources, median ${median} lines, longest ${last?.file ?? 'none'} with ${last?.lines ?? 0}`,
  )
  expect(sizes.filter(({ lines }) => lines > longest)).toEqual([])
})
