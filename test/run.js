import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closing } from './run/closing.js'

/*
 * `npm test` runs every stage, `npm run check` only those that need no server. A red stage does not stop the
 * next one: whoever broke three things wants to read of three things.
 */
const staticStages = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'dead exports', command: ['knip', '--no-progress'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the console', command: ['tsc', '-p', 'web'] },
  { name: 'types of the console’s tests', command: ['tsc', '-p', 'test/web'] },
  { name: 'types of the browser tests', command: ['tsc', '-p', 'test/e2e'] },
]
const tests = {
  name: 'tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=./test/run/counts-reporter.js'],
}

/** Runs one local command with its output passed on; true when it exits with 0. */
function runs([name, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', name), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on('exit', (code) => resolve(code === 0))
  })
}

async function stage({ name, command }, env) {
  console.log(`── ${name}`)
  const started = performance.now()
  const ok = await runs(command, env)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'} in ${seconds} s\n`)
  return { name, ok }
}

/** Vitest's counts; a vitest that died before counting, or is red without a red test, counts as a failure. */
async function countedTests() {
  const folder = mkdtempSync(join(tmpdir(), 'xueqian-counts-'))
  const file = join(folder, 'counts.json')
  try {
    const { ok } = await stage(tests, { XUEQIAN_COUNTS: file })
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    if (!ok && counts.failed === 0) counts.failed = 1
    return counts
  } catch {
    return { passed: 0, failed: 1, skips: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.chdir(join(import.meta.dirname, '..'))
const done = []
for (const each of staticStages) done.push(await stage(each))
const counts = process.argv.includes('--static') ? undefined : await countedTests()

const { remarks, line, exitCode } = closing(done, counts)
for (const remark of remarks) console.log(remark)
if (exitCode !== 0)
  console.log(
    'red:',
    [...done.filter((s) => !s.ok), ...(counts?.failed ? [tests] : [])].map((s) => s.name).join(', '),
  )
console.log(line)
process.exitCode = exitCode
