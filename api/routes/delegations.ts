import { z } from 'zod'
import { calendarFor } from '../../acts/calendar/calendarFor.ts'
import { delegate, endDelegation, workingDaysIn } from '../../acts/delegate.ts'
import { colleaguesAt, delegationsOf } from '../../db/delegations.ts'
import { may } from '../../domain/may.ts'
import { deskRoles, roles } from '../../domain/roles.ts'
import { dayOf } from '../../domain/time/day.ts'
import { addWorkingDays } from '../../domain/time/working-days.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, invalid, settled } from '../refused.ts'
import { day, dayInput, idParams, keyHeader, noBody } from '../schema.ts'
import { grantsNow } from '../scope.ts'
import { actorIn, personIn } from '../session.ts'

const tags = ['外出代办']

const delegationSchema = z
  .strictObject({
    id: z.uuid(),
    unitId: z.uuid(),
    unit: z.string().nullable(),
    absent: z.string(),
    deputy: z.string(),
    mine: z.boolean().meta({ description: '外出的是我；false：我代别人办理' }),
    roleTitles: z.array(z.string()),
    from: day,
    until: day.meta({ description: '最后一天' }),
    begun: z.boolean(),
    workingDays: z.int(),
  })
  .meta({ id: 'Delegation' })

const absencePlaceSchema = z
  .strictObject({
    unitId: z.uuid(),
    unit: z.string(),
    colleagues: z.array(z.strictObject({ id: z.uuid(), name: z.string(), roleTitles: z.array(z.string()) })),
  })
  .meta({ id: 'AbsencePlace' })

const absence = { unitId: z.uuid(), from: dayInput, until: dayInput }

/** 外出代办: for whom one acts, who acts for oneself, and naming a deputy for the days one is away. */
export function delegationRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/delegations',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'listDelegations',
        tags,
        summary: '与我有关、尚未结束的外出代办',
        response: { 200: z.strictObject({ items: z.array(delegationSchema) }), ...problems },
      },
    },
    async (request) => {
      const { id } = personIn(request)
      const at = office.time.now()
      const rows = await delegationsOf(office.pool, id, at, dayOf(at))
      const items = rows.map(async ({ absentId, deputyId: _, roles: held, from, until, ...row }) => {
        const days = { from: dayOf(from), until: dayOf(until - 1) }
        const workingDays = await workingDaysIn(office.pool, office, { unitId: row.unitId, ...days })
        const roleTitles = held.map((role) => roles[role].title)
        return { ...row, ...days, mine: absentId === id, roleTitles, begun: from <= at, workingDays }
      })
      return { items: await Promise.all(items) }
    },
  )

  app.get(
    '/delegations/places',
    {
      config: { access: 'self' },
      schema: {
        operationId: 'listAbsencePlaces',
        tags,
        summary: '我有办理岗位的单位，以及在那里可以委托的同志',
        response: { 200: z.strictObject({ items: z.array(absencePlaceSchema) }), ...problems },
      },
    },
    async (request) => {
      const person = personIn(request)
      const units = new Map(
        (await grantsNow(office, person))
          .filter(({ unitId }) => may(person, 'delegation.make', { path: [unitId] }).ok)
          .map(({ unitId, unit }) => [unitId, unit]),
      )
      const items = [...units].map(async ([unitId, unit]) => {
        const colleagues = await colleaguesAt(office.pool, unitId, deskRoles, office.time.now())
        return {
          unitId,
          unit,
          colleagues: colleagues
            .filter(({ id }) => id !== person.id)
            .map((each) => ({
              id: each.id,
              name: each.name,
              roleTitles: each.roles.map((role) => roles[role].title),
            })),
        }
      })
      return { items: await Promise.all(items) }
    },
  )

  app.get(
    '/delegations/span',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'absenceSpan',
        tags,
        summary: '这段时间有几个工作日，哪一天回到岗位',
        querystring: z.strictObject(absence),
        response: { 200: z.strictObject({ workingDays: z.int(), back: day }), ...problems },
      },
    },
    async (request) => {
      const { unitId, from, until } = request.query
      allow(personIn(request), 'delegation.make', { path: [unitId] })
      if (until < from) throw invalid([{ path: 'until', message: '不能早于开始日期' }])
      const calendar = await calendarFor(office.pool, office, unitId)
      return {
        workingDays: await workingDaysIn(office.pool, office, { unitId, from, until }),
        back: addWorkingDays(calendar, until, 1),
      }
    },
  )

  app.post(
    '/delegations',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'delegate',
        tags,
        summary: '外出代办：委托本单位同志在这段时间代为办理，到期自动结束',
        headers: keyHeader,
        body: z.strictObject({ ...absence, deputyId: z.uuid() }),
        response: { 201: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request, reply) =>
      reply.code(201).send(settled(await delegate(office, actorIn(request), request.body))),
  )

  app.post(
    '/delegations/:id/end',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'endDelegation',
        tags,
        summary: '提前结束外出代办；尚未开始的撤销',
        params: idParams,
        headers: keyHeader,
        body: noBody,
        response: { 200: z.strictObject({ id: z.uuid() }), ...problems },
      },
    },
    async (request) => settled(await endDelegation(office, actorIn(request), request.params.id)),
  )
}
