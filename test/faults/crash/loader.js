import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @type {Record<string, string>} */
let sources = {}
let twice = false

/** @param {{ sources: string, twice: boolean }} data */
export function initialize(data) {
  sources = JSON.parse(readFileSync(data.sources, 'utf8'))
  twice = data.twice
}

const again = new URL('again.ts', import.meta.url).href

/** Stands before the activities of any checkout, so that each of them runs twice; `?once` leads to them themselves. */
const doubled = (url) => `
import { activities as real } from ${JSON.stringify(`${url}?once`)}
import { again } from ${JSON.stringify(again)}
export const activities = (...parts) => again(real(...parts))
`

/** Serves the files of both ways with their crash points, and the activities twice; everything else goes on to the next loader. */
export function load(url, context, next) {
  const path = url.startsWith('file:') ? fileURLToPath(url.split('?')[0] ?? url) : ''
  const source = twice && url.endsWith('/activities/index.ts') ? doubled(url) : sources[path]
  return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
}
