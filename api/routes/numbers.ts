import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../../acts/act.ts'
import { disclose, discloseChild } from '../../acts/disclose.ts'
import { identitiesOf } from '../../db/children/identities.ts'
import { isCurrent, statusNumbersOf } from '../../db/children/numbers.ts'
import { purposes, type Purpose } from '../../domain/purposes.ts'
import { mayReadContent } from '../content.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { found, settled } from '../refused.ts'
import { idParams, keyHeader } from '../schema.ts'
import { caseInScope } from '../scope.ts'
import { actorIn, personIn } from '../session.ts'
import { disclosedIn } from '../views/disclosed.ts'
import { disclosedSchema } from '../views/numbers.ts'

const tags = ['完整号码']

const body = z.strictObject({
  purpose: z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]).meta({
    description: Object.entries(purposes)
      .map(([word, { title }]) => `\`${word}\` ${title}`)
      .join('、'),
  }),
})

const response = { 200: z.strictObject({ items: z.array(disclosedSchema) }), ...problems }

/** Every answer is a look of its own, with its right and its row in the audit, also under a key that was used before. */
const anew = (actor: Actor): Actor => ({ ...actor, key: `${actor.key} ${randomUUID()}` })

/** 查看完整信息: everywhere else numbers are masked; here they are told in full, and the audit says to whom and what for. */
export function numberRoutes(app: Api, { office }: ApiDeps): void {
  app.post(
    '/cases/:id/numbers',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'discloseCase',
        tags,
        summary: '说明用途，查看办件中的完整号码；查看留痕',
        params: idParams,
        headers: keyHeader,
        body,
        response,
      },
    },
    async (request) => {
      const person = personIn(request)
      const { id } = request.params
      settled(await disclose(office, anew(actorIn(request)), id, request.body.purpose))
      const { kase, place } = await caseInScope(office, person, id)
      const reads = await mayReadContent(office, kase, person, place)
      return { items: reads ? await disclosedIn(office, kase, person, place) : [] }
    },
  )

  app.post(
    '/children/:id/numbers',
    {
      config: { access: 'act' },
      schema: {
        operationId: 'discloseChild',
        tags,
        summary: '说明用途，查看本园一名幼儿的完整号码；查看留痕',
        params: idParams,
        headers: keyHeader,
        body,
        response,
      },
    },
    async (request) => {
      const { id } = request.params
      settled(await discloseChild(office, anew(actorIn(request)), id, request.body.purpose))
      const identity = found((await identitiesOf(office.pool, office.personal, [id])).get(id))
      const status = await statusNumbersOf(office.pool, office.personal, [id])
      const { name, idNumber } = identity
      return {
        items: [
          { at: `children.${id}.name`, text: name },
          ...(idNumber === null ? [] : [{ at: `children.${id}.idNumber`, text: idNumber }]),
          ...status
            .filter(isCurrent)
            .map(({ number }) => ({ at: `children.${id}.statusNumber`, text: number })),
        ],
      }
    },
  )
}
