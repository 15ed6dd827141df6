import type { Tx } from '../sql.ts'
import type { Check, Finding } from './inputs.ts'

/** A file, dump or log to be looked through. */
export interface Haystack {
  name: string
  bytes: Buffer | string
}

/** Characters of base64 below which other data looks like a name by chance: four occur once in 17 million places. */
const shortest = 8

/** The stable middle of a text in base64, for each of the three ways it can lie in the triplets of bytes. */
const base64Forms = (name: string): string[] =>
  [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(name, 'utf8')])
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')
    const stable = whole.slice(shift === 0 ? 0 : 4)
    return stable.length < shortest ? [] : [stable, stable.replaceAll('+', '-').replaceAll('/', '_')]
  })

const jsonEscaped = (name: string): string =>
  Array.from(
    { length: name.length },
    (_, i) => `\\u${name.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')

const hex = (name: string): string => Buffer.from(name, 'utf8').toString('hex')

/** Every way in which a name gets into a text. */
const writtenForms = (name: string): Readonly<Record<string, readonly string[]>> => {
  const escaped = jsonEscaped(name)
  return {
    'plain text': [name],
    base64: base64Forms(name),
    'JSON escapes': [escaped, escaped.toUpperCase().replaceAll('\\U', '\\u')],
    'percent escapes': [encodeURIComponent(name)],
    hex: [hex(name), hex(name).toUpperCase()],
  }
}

/**
 * I17: finds planted names in files, dumps and logs, in UTF-8, UTF-16LE, base64, JSON and percent escapes and hex.
 * A finding says which of the names it was by its position, never the name. Names of fewer than
 * three Chinese characters are not found in every base64.
 */
export const canaries = (haystacks: readonly Haystack[], names: readonly string[]): Finding[] =>
  haystacks.flatMap(({ name: place, bytes }) => {
    const hay = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
    return names.flatMap((name, i) => {
      const forms = Object.entries(writtenForms(name)).flatMap(([form, needles]) =>
        needles.some((needle) => hay.includes(needle)) ? [form] : [],
      )
      if (hay.includes(Buffer.from(name, 'utf16le'))) forms.push('UTF-16')
      return forms.map((form) => ({
        text: `canary ${String(i + 1)} stands in ${place} as ${form}`,
        ids: [place],
      }))
    })
  })

interface Column {
  table: string
  column: string
  bytes: boolean
}

const columnsOf = (sql: Tx) => sql<Column[]>`
  SELECT c.table_name AS table, c.column_name AS column, c.udt_name = 'bytea' AS bytes
  FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
    AND c.udt_name IN ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', '_text', '_varchar')
  ORDER BY 1, 2`

/** I17: no planted name stands in a column of our own database, sealed ones included; they hold sealed bytes only. */
export const namesInTables: Check = async (sql, { canaries: names = [] }) => {
  if (names.length === 0) return []
  const written = names.flatMap((name) => Object.values(writtenForms(name)).flat())
  const bytes = names.map((name) => Buffer.from(name, 'utf8').toString('hex'))
  const found: Finding[] = []
  for (const { table, column, bytes: isBytes } of await columnsOf(sql)) {
    const value = sql(column)
    const [row] = isBytes
      ? await sql<{ rows: number }[]>`SELECT count(*) AS rows FROM ${sql(table)}
          WHERE EXISTS (SELECT FROM unnest(${bytes}::text[]) AS n WHERE position(decode(n, 'hex') IN ${value}) > 0)`
      : await sql<{ rows: number }[]>`SELECT count(*) AS rows FROM ${sql(table)}
          WHERE EXISTS (SELECT FROM unnest(${written}::text[]) AS n WHERE strpos(${value}::text, n) > 0)`
    const rows = row?.rows ?? 0
    if (rows > 0)
      found.push({
        text: `a canary stands in ${String(rows)} row(s) of ${table}.${column}`,
        ids: [`${table}.${column}`],
      })
  }
  return found
}
