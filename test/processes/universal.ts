import { z } from 'zod'
import { readings } from '../../acts/readings.ts'
import { kit } from '../../domain/kit.ts'
import type { PolicyPack } from '../../domain/policy/pack.ts'
import type { Sourced } from '../../domain/policy/sourced.ts'
import type { Process } from '../../domain/process.ts'
import { roles, type Seat } from '../../domain/roles.ts'
import { clocksOf } from '../../domain/route.ts'
import { verdicts } from '../../domain/verdicts.ts'
import { effects } from '../../effects/index.ts'

interface JsonSchema {
  title?: string
  type?: string
  enum?: unknown[]
  format?: string
  widget?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
}

/** The form as its JSON Schema: what the golden file of each version holds. */
export const formSchema = (process: Process): JsonSchema =>
  z.toJSONSchema(process.form(kit), { io: 'input' }) as JsonSchema

/** Every field of an object form, nested ones included, by its path. */
function fieldsOf(schema: JsonSchema, path = ''): [string, JsonSchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    [`${path}${name}`, field] as [string, JsonSchema],
    ...fieldsOf(field, `${path}${name}.`),
  ])
}

const isChinese = (text: string | undefined): boolean => /[一-鿿]/u.test(text ?? '')

/** Every number says where it comes from, and how sure that is. */
export const isSourced = ({ source, certainty }: Sourced): boolean =>
  isChinese(source) && ['text', 'digest', 'practice'].includes(certainty)

/** Where a desk of this kind of unit stands. */
const kindOf = {
  'own institution': 'institution',
  'own county': 'authority',
  'own authority': 'authority',
  issuer: 'authority',
  addressee: 'authority',
  'receiving institution': 'institution',
  'receiving county': 'authority',
  'releasing institution': 'institution',
  'opening county': 'authority',
  'each party': 'institution',
  'each county': 'authority',
  'lowest common superior': 'authority',
  'next superior': 'authority',
} as const satisfies Record<Seat, string>

/** Ticks, words of closed lists, ids and days tell of nobody. */
const mayStandOpen = ({ type, enum: list, format, widget, items }: JsonSchema): boolean =>
  type === 'boolean' ||
  list !== undefined ||
  format === 'uuid' ||
  widget === 'date' ||
  (type === 'array' && items?.format === 'uuid')

const stagesOf = (process: Process) => Object.entries(process.tasks)

/**
 * What every process must keep, each rule answering what is wrong with the declaration: an empty list is right.
 * The same rules hold for a process that a province adds.
 */
export const universalRules: Readonly<Record<string, (process: Process, pack: PolicyPack) => unknown[]>> = {
  'has a name, a two-letter code, a Chinese title and its article': ({ name, code, title, article }) =>
    [
      /^[a-z]+(-[a-z]+)*$/.test(name) || name,
      /^[A-Z]{2}$/.test(code) || code,
      isChinese(title) || title,
      /^第[一二三四五六七八九十]+条/.test(article) || article,
    ].filter((each) => each !== true),

  'has at least one stage, and at each of them a verdict that leads on to an end': (process) =>
    stagesOf(process).length === 0
      ? ['no stage']
      : stagesOf(process)
          .filter(([, { verdicts: words }]) => !words.some((word) => verdicts[word].kind === 'forward'))
          .map(([stage]) => stage),

  'has a title in Chinese for every stage': (process) =>
    stagesOf(process).flatMap(([stage, { title }]) => (isChinese(title) ? [] : [stage])),

  'gives every task to a role that exists at its seat': (process) =>
    stagesOf(process)
      .filter(([, { by, role }]) => roles[role].at !== kindOf[by])
      .map(([stage]) => stage),

  'is filled in by a role that exists at its seat': ({ filedBy }) =>
    roles[filedBy.role].at === kindOf[filedBy.seat] ? [] : [filedBy.role],

  // An authority that issues something checks the answer itself: there another person of the role does it (I4).
  'never lets the role that fills it at an institution decide it': ({ filedBy, tasks }) =>
    Object.entries(tasks)
      .filter(
        ([, { by, role }]) => by === filedBy.seat && role === filedBy.role && kindOf[by] === 'institution',
      )
      .map(([stage]) => stage),

  'sends back only by words it has, to a stage before': ({ sendsBack = {}, tasks }) =>
    Object.entries(sendsBack).filter(([from, to]) => {
      const [stage = '', word = ''] = from.split('.')
      const order = Object.keys(tasks)
      const says = (tasks[stage]?.verdicts as readonly string[] | undefined)?.includes(word) === true
      return !says || to === undefined || !order.includes(to) || order.indexOf(to) >= order.indexOf(stage)
    }),

  'takes every clock from the pack, which names source and certainty': (process, pack) =>
    clocksOf(process, Object.values(process.tasks)).filter((clock) => {
      const rule = pack.clocks[clock]
      return !rule || !isSourced(rule)
    }),

  'leaves to policy only stages of which the pack says whether they are on the way': (process, pack) =>
    stagesOf(process)
      .filter(([stage, { when }]) => when === 'policy' && !(`${process.name}.${stage}` in pack.stages))
      .map(([stage]) => stage),

  'has the field that it says names its papers': (process) => {
    const fields = fieldsOf(formSchema(process)).map(([path]) => path)
    return process.evidence && !fields.includes(process.evidence.field) ? [process.evidence.field] : []
  },

  'has a Chinese title for every field of its form': (process) =>
    fieldsOf(formSchema(process))
      .filter(([, { title }]) => !isChinese(title))
      .map(([path]) => path),

  'asks at a verdict only for ticks, words of closed lists, ids and days, which may stand open in the journal':
    (process) =>
      stagesOf(process).flatMap(([stage, { verdicts: words, verdictForms = {} }]) =>
        Object.entries(verdictForms).flatMap(([word, form]) => {
          const schema = z.toJSONSchema(form(kit), { io: 'input' }) as JsonSchema
          const open = fieldsOf(schema).filter(([, field]) => !mayStandOpen(field))
          const known = (words as readonly string[]).includes(word)
          return [...(known ? [] : [`${stage}.${word}`]), ...open.map(([path]) => `${stage}.${word}.${path}`)]
        }),
      ),

  'reads the register by a name that exists': ({ reads }) =>
    reads === undefined || reads in readings ? [] : [reads],

  'binds only effects that exist, to a stage and a verdict that exist': (process) =>
    Object.entries(process.effects).filter(([occasion, effect]) => {
      const [stage = '', word = ''] = occasion.split('.')
      const sayable = stagesOf(process).flatMap(([, { verdicts: words }]) => words as readonly string[])
      const bound =
        stage === 'last' ? sayable : (process.tasks[stage]?.verdicts as readonly string[] | undefined)
      const known =
        occasion === 'case.withdrawn' || occasion === 'case.completed' || word === 'filed'
          ? stage === 'case' || bound
          : bound?.includes(word)
      return !known || effect === undefined || !(effect in effects)
    }),

  'reads only what can be read, and shows a difference only where it reads': ({ reads, diff }) =>
    reads === undefined ? (diff ? ['diff without reads'] : []) : reads in readings ? [] : [reads],

  'sends a refused effect to a stage that exists, and names only effects that it binds': ({
    effects: bound,
    repair,
    tasks,
  }) =>
    Object.entries(repair).filter(
      ([effect, stage]) => !(stage === 'last' || stage in tasks) || !Object.values(bound).includes(effect),
    ),
}
