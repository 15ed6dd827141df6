import { z } from 'zod'
import { calendarsFor } from '../../acts/calendar/calendarFor.ts'
import { countFiledBy, filedBy, namesOf } from '../../db/caselists.ts'
import {
  consultedOf,
  countConsulted,
  countDone,
  countTodo,
  doneBy,
  todoOf,
  type InboxItem,
  type InboxOrder,
  type Mark,
  type Wanted,
} from '../../db/inbox.ts'
import { taskById } from '../../db/tasks.ts'
import { countedUpTo, inboxGroups, spanOf, type InboxGroup } from '../../domain/inbox.ts'
import type { Person } from '../../domain/may.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processes } from '../../processes/index.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { found } from '../refused.ts'
import { cursorIn, idCursor, idParams, markCursor, page, pageOf, pageQuery } from '../schema.ts'
import { caseInScope, grantsNow, scopeOf } from '../scope.ts'
import { personIn } from '../session.ts'
import { leftFor } from '../views/left.ts'
import { inboxItemSchema, startedItemView, taskItemView } from '../views/inbox.ts'
import { taskSchema, taskView } from '../views/task.ts'

const tags = ['任务']

const counted = z.int().meta({ description: `共有多少条；数到 ${String(countedUpTo)} 为止` })

const inboxSchema = pageOf(inboxItemSchema).extend({ total: counted })

const wantedQuery = {
  group: z
    .enum(Object.keys(inboxGroups) as [InboxGroup, ...InboxGroup[]])
    .optional()
    .meta({ description: '待办、督办按剩余时间分组：超期、今日到期、3 日内；新到为上一工作日以后收到的' }),
  process: z
    .enum(processes.map(({ name }) => name))
    .optional()
    .meta({ description: '待办、督办只看一种业务' }),
}

const countsSchema = z
  .strictObject({
    todo: counted,
    consulted: counted,
    supervised: counted,
    groups: z.strictObject({ overdue: counted, today: counted, soon: counted, new: counted }),
  })
  .meta({ id: 'InboxCounts' })

interface PageQuery {
  cursor?: string | undefined
  limit: number
  group?: InboxGroup | undefined
  process?: string | undefined
}

/** The inbox 待办 · 已办 · 我发起的, and one task. */
export function taskRoutes(app: Api, { office }: ApiDeps): void {
  const now = () => office.time.now()
  const markIn = (cursor: string | undefined): Mark | null => {
    const mark = cursorIn(markCursor, cursor)
    return mark && { at: mark[0], id: mark[1] }
  }

  const reading = async (person: Person) => scopeOf(await grantsNow(office, person), 'case.read')

  /** The names of those in whose place the person is. */
  const absentNames = ({ grants }: Person) =>
    namesOf(office.pool, {
      units: [],
      persons: grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
      day: dayOf(now()),
    })

  /** A page of tasks, sorted by that instant and the id. */
  const tasksPage = async (
    person: Person,
    rows: readonly InboxItem[],
    limit: number,
    sortedBy: (row: InboxItem) => number,
  ) => {
    const [left, names] = await Promise.all([leftFor(office, rows), absentNames(person)])
    return page(
      rows,
      limit,
      (row) => taskItemView(left, person, names, row),
      (row) => [sortedBy(row), row.id],
    )
  }

  /** The instants between which the tasks of a group are due, at each desk by its own calendar. */
  const spansFor = async (person: Person, at: number) => {
    const units = person.grants.map(({ unitId }) => unitId)
    const calendarAt = await calendarsFor(office.pool, office, units)
    return (group: InboxGroup) => (unitId: string) => spanOf(group, at, calendarAt(unitId))
  }

  const lying =
    (more: Pick<Wanted, 'supervised'>) =>
    async (person: Person, { cursor, limit, group, process }: PageQuery) => {
      const order: InboxOrder = group === 'new' ? 'opened' : 'due'
      const slice = { after: markIn(cursor), limit: limit + 1, at: now(), order }
      const span = group && (await spansFor(person, slice.at))(group)
      const wanted = { span, process, ...more }
      const [rows, total] = await Promise.all([
        todoOf(office.pool, person.grants, person.id, slice, wanted),
        countTodo(office.pool, person.grants, person.id, slice.at, wanted),
      ])
      const sortedBy = ({ dueAt, openedAt }: InboxItem) => (order === 'due' ? dueAt : openedAt)
      return { ...(await tasksPage(person, rows, limit, sortedBy)), total }
    }

  const boxes = {
    todo: lying({}),
    supervised: lying({ supervised: true }),
    async consulted(person: Person, { cursor, limit }: PageQuery) {
      const scope = await reading(person)
      const slice = { after: markIn(cursor), limit: limit + 1, at: now() }
      const [rows, total] = await Promise.all([
        consultedOf(office.pool, person.id, scope, slice),
        countConsulted(office.pool, person.id, scope),
      ])
      return { ...(await tasksPage(person, rows, limit, ({ dueAt }) => dueAt)), total }
    },
    async done(person: Person, { cursor, limit }: PageQuery) {
      const scope = await reading(person)
      const slice = { after: markIn(cursor), limit: limit + 1, at: now() }
      const [rows, total] = await Promise.all([
        doneBy(office.pool, person.id, scope, slice),
        countDone(office.pool, person.id, scope),
      ])
      return { ...(await tasksPage(person, rows, limit, ({ decidedAt }) => decidedAt ?? 0)), total }
    },
    async started(person: Person, { cursor, limit }: PageQuery) {
      const scope = await reading(person)
      const before = cursorIn(idCursor, cursor)?.[0] ?? null
      const [rows, total] = await Promise.all([
        filedBy(office.pool, person.id, scope, now(), { before, limit: limit + 1 }),
        countFiledBy(office.pool, person.id, scope),
      ])
      const left = await leftFor(office, rows)
      const shown = page(
        rows,
        limit,
        (row) => startedItemView(left, row),
        ({ id }) => [id],
      )
      return { ...shown, total }
    },
  }

  app.get(
    '/tasks',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'listTasks',
        tags,
        summary:
          '待办（todo，按期限）、征求我意见的（consulted）、已办（done）、我发起的（started）、待办中被督办的（supervised）',
        querystring: z.strictObject({
          ...pageQuery,
          ...wantedQuery,
          box: z.enum(['todo', 'consulted', 'done', 'started', 'supervised']).default('todo'),
        }),
        response: { 200: inboxSchema, ...problems },
      },
    },
    (request) => boxes[request.query.box](personIn(request), request.query),
  )

  app.get(
    '/tasks/counts',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'countTasks',
        tags,
        summary: '待办各组的条数，与列表一致',
        querystring: z.strictObject({ process: wantedQuery.process }),
        response: { 200: countsSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const { process } = request.query
      const at = now()
      const spans = await spansFor(person, at)
      const count = (wanted: Wanted) =>
        countTodo(office.pool, person.grants, person.id, at, { process, ...wanted })
      const inGroup = (group: InboxGroup) => count({ span: spans(group) })
      const [todo, supervised, overdue, today, soon, fresh, consulted] = await Promise.all([
        count({}),
        count({ supervised: true }),
        inGroup('overdue'),
        inGroup('today'),
        inGroup('soon'),
        inGroup('new'),
        countConsulted(office.pool, person.id, await reading(person)),
      ])
      return { todo, consulted, supervised, groups: { overdue, today, soon, new: fresh } }
    },
  )

  app.get(
    '/tasks/:id',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getTask',
        tags,
        summary: '一个任务：表单、材料、可以作出的决定',
        params: idParams,
        response: { 200: taskSchema, ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const task = found(await taskById(office.pool, request.params.id))
      const { kase, place } = await caseInScope(office, person, task.caseId, task)
      return taskView(office, { kase, task, person, place })
    },
  )
}
