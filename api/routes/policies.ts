import { z } from 'zod'
import { dryRun } from '../../acts/policy/dryRun.ts'
import { policyFor } from '../../acts/policy/inForce.ts'
import { namesOf } from '../../db/caselists.ts'
import { proposalById, proposalsOf, type ProposalRow } from '../../db/policy.ts'
import { pathOf } from '../../db/units.ts'
import type { Person } from '../../domain/may.ts'
import { dayOf, endOf } from '../../domain/time/day.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { allow, found } from '../refused.ts'
import { cursorIn, dayInput, idCursor, idParams, noBody, page, pageOf, pageQuery } from '../schema.ts'
import { personIn } from '../session.ts'
import { dryRunSchema, dryRunView } from '../views/dryRun.ts'
import { policySchema, policyView } from '../views/policy.ts'
import { proposalSchema, proposalView } from '../views/proposal.ts'

const tags = ['政策']
const unitId = z.uuid().optional().meta({ description: '哪个单位；不写为自己的单位' })

/** Reading the policy that holds for a unit, what was proposed for it, and what a proposal would have meant. */
export function policyRoutes(app: Api, { office }: ApiDeps): void {
  const now = () => office.time.now()

  /** The unit and everything above it, where the person may read its policy. */
  const pathFor = async (person: Person, named: string | undefined) => {
    const id = found(named ?? person.grants[0]?.unitId)
    const path = await pathOf(office.pool, id, dayOf(now()))
    allow(person, 'policy.read', { path: path.map((unit) => unit.id) })
    return path
  }

  const namesIn = (rows: readonly ProposalRow[]) =>
    namesOf(office.pool, {
      units: rows.map((row) => row.unitId),
      persons: rows.flatMap(({ proposedBy, decidedBy }) => [
        proposedBy,
        ...(decidedBy === null ? [] : [decidedBy]),
      ]),
      day: dayOf(now()),
    })

  app.get(
    '/policies',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'getPolicy',
        tags,
        summary: '一个单位适用的政策：期限、环节及其依据，由哪一级改写',
        querystring: z.strictObject({
          unitId,
          on: dayInput.optional().meta({ description: '哪一天；不写为此刻' }),
        }),
        response: { 200: policySchema, ...problems },
      },
    },
    async (request) => {
      const { unitId: named, on } = request.query
      const path = await pathFor(personIn(request), named)
      const policy = await policyFor(office.pool, office, path, on === undefined ? now() : endOf(on) - 1)
      const names = new Map(path.map(({ id, name }) => [id, name]))
      return policyView(found(path[0]), office.pack, policy, names)
    },
  )

  app.get(
    '/policies/overrides',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'listOverrides',
        tags,
        summary: '本单位及各上级提出的政策调整，新的在前',
        querystring: z.strictObject({ ...pageQuery, unitId }),
        response: { 200: pageOf(proposalSchema), ...problems },
      },
    },
    async (request) => {
      const { cursor, limit, unitId: named } = request.query
      const before = cursorIn(idCursor, cursor)?.[0] ?? null
      const units = (await pathFor(personIn(request), named)).map(({ id }) => id)
      const rows = await proposalsOf(office.pool, units, before, limit + 1)
      const names = await namesIn(rows)
      return page(
        rows,
        limit,
        (row) => proposalView(row, names),
        ({ id }) => [id],
      )
    },
  )

  app.post(
    '/policies/overrides/:id/dry-run',
    {
      config: { access: 'scope' },
      schema: {
        operationId: 'dryRunOverride',
        tags,
        summary: '试算：这项调整若早已施行，现有在办业务的期限会怎样',
        description: '只供参考：政策调整只对施行之日起提交的业务有效，在办业务不变。',
        params: idParams,
        body: noBody,
        response: { 200: dryRunSchema, ...problems },
      },
    },
    async (request) => {
      const proposal = found(await proposalById(office.pool, request.params.id))
      await pathFor(personIn(request), proposal.unitId)
      return dryRunView(await dryRun(office.pool, office, proposal))
    },
  )
}
