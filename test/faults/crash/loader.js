import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @type {Record<string, string>} */
let sources = {}

/** @param {{ sources: string }} data */
export function initialize(data) {
  sources = JSON.parse(readFileSync(data.sources, 'utf8'))
}

/** Serves the files of both ways with their crash points; everything else goes on to the next loader. */
export function load(url, context, next) {
  const path = url.startsWith('file:') ? fileURLToPath(url.split('?')[0] ?? url) : ''
  const source = sources[path]
  return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
}
