import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

/*
 * Loaded with `--import` before the product. XUEQIAN_FAULTS names the folder in which the driver leaves its orders,
 * XUEQIAN_FAULTS_SOURCES the instrumented files; without them the product runs as it is. XUEQIAN_FAULTS_TWICE runs every
 * activity twice.
 */
const folder = process.env['XUEQIAN_FAULTS']
const sources = process.env['XUEQIAN_FAULTS_SOURCES']
const role = process.argv[2] ?? 'unknown'
const realNow = Date.now

/** A real unique violation of PostgreSQL whose DETAIL holds the words given. */
async function violationWith(words) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => undefined })
  try {
    return await sql.begin(async (tx) => {
      await tx`CREATE TEMP TABLE planted (name text UNIQUE) ON COMMIT DROP`
      await tx`INSERT INTO planted VALUES (${words}), (${words})`
    })
  } catch (fault) {
    return fault
  } finally {
    await sql.end()
  }
}

if (isMainThread && folder !== undefined && sources !== undefined) {
  register('./loader.js', import.meta.url, {
    data: { sources, twice: process.env['XUEQIAN_FAULTS_TWICE'] === '1' },
  })
  const words = process.env['XUEQIAN_FAULTS_WORDS']
  const violation = words === undefined ? undefined : await violationWith(words)
  const orders = join(folder, `order-${role}.json`)
  let order = { id: '' }
  let seen = 0
  let readAt = 0
  let offset = 0

  const refresh = () => {
    readAt = realNow()
    offset = Number(readFileSync(join(folder, `clock-${role}`), 'utf8'))
    const next = JSON.parse(readFileSync(orders, 'utf8'))
    if (next.id === order.id) return
    order = next
    seen = 0
  }
  const fired = () => join(folder, `fired-${order.id}`)

  Date.now = () => {
    if (realNow() - readAt > 20) refresh()
    return realNow() + offset
  }

  /** Called before and after every await of both ways; answers the awaited value. */
  globalThis.__crash = (site, phase, value) => {
    refresh()
    if (order.count) appendFileSync(join(folder, `hits-${role}`), `${site} ${phase}\n`)
    if (order.site !== site || order.phase !== phase) return value
    seen += 1
    if (order.does === 'kill' && seen === order.nth && !existsSync(fired())) {
      writeFileSync(fired(), '')
      process.kill(process.pid, 'SIGKILL')
    }
    if (order.does === 'throw' && seen <= order.nth) {
      writeFileSync(fired(), '')
      throw Object.assign(new Error(words), { name: 'TypeError', detail: words })
    }
    if (order.does === 'violate' && seen <= order.nth) {
      writeFileSync(fired(), '')
      throw violation
    }
    return value
  }
}
