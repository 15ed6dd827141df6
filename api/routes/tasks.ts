import { z } from 'zod'
import { countFiledBy, filedBy } from '../../db/caselists.ts'
import {
  consultedOf,
  countConsulted,
  countDone,
  countTodo,
  doneBy,
  todoOf,
  type InboxItem,
  type Mark,
} from '../../db/inbox.ts'
import { taskById } from '../../db/tasks.ts'
import type { Person } from '../../domain/may.ts'
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

const inboxSchema = pageOf(inboxItemSchema).extend({
  total: z.int().meta({ description: '共有多少条' }),
})

interface PageQuery {
  cursor?: string | undefined
  limit: number
}

/** The inbox 待办 · 已办 · 我发起的, and one task. */
export function taskRoutes(app: Api, { office }: ApiDeps): void {
  const now = () => office.time.now()
  const markIn = (cursor: string | undefined): Mark | null => {
    const mark = cursorIn(markCursor, cursor)
    return mark && { at: mark[0], id: mark[1] }
  }

  const reading = async (person: Person) => scopeOf(await grantsNow(office, person), 'case.read')

  /** A page of tasks, sorted by that instant and the id. */
  const tasksPage = async (
    person: Person,
    rows: readonly InboxItem[],
    limit: number,
    sortedBy: (row: InboxItem) => number,
  ) => {
    const left = await leftFor(office, rows)
    return page(
      rows,
      limit,
      (row) => taskItemView(left, person.id, row),
      (row) => [sortedBy(row), row.id],
    )
  }

  const boxes = {
    async todo(person: Person, { cursor, limit }: PageQuery) {
      const slice = { after: markIn(cursor), limit: limit + 1, at: now() }
      const [rows, total] = await Promise.all([
        todoOf(office.pool, person.grants, person.id, slice),
        countTodo(office.pool, person.grants, person.id, slice.at),
      ])
      return { ...(await tasksPage(person, rows, limit, ({ dueAt }) => dueAt)), total }
    },
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
        summary: '待办（todo，按期限）、征求我意见的（consulted）、已办（done）、我发起的（started）',
        querystring: z.strictObject({
          ...pageQuery,
          box: z.enum(['todo', 'consulted', 'done', 'started']).default('todo'),
        }),
        response: { 200: inboxSchema, ...problems },
      },
    },
    (request) => boxes[request.query.box](personIn(request), request.query),
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
