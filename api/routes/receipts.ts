import { z } from 'zod'
import { caseByReceipt } from '../../db/cases.ts'
import { readReceipt } from '../../domain/receipt.ts'
import type { Api, ApiDeps } from '../deps.ts'
import { problems } from '../problems.ts'
import { found } from '../refused.ts'
import { receiptSchema, receiptView } from '../views/receipt.ts'

/** Tries of one address a minute: 60 bits stay out of reach, and a mistyped code is typed again at once. */
const tries = 30

/** Where a case is, for whoever holds its receipt: a guardian, or the reader of a printed form. */
export function receiptRoutes(app: Api, { office }: ApiDeps): void {
  app.get(
    '/receipts/:code',
    {
      config: {
        access: 'anyone',
        rateLimit: { max: tries, keyGenerator: (request) => `receipt:${request.ip}` },
      },
      schema: {
        operationId: 'getReceipt',
        tags: ['回执'],
        summary: '凭回执码查询办理进度，也用于核验打印的审批表；不含个人信息',
        params: z.strictObject({ code: z.string().max(40) }),
        response: { 200: receiptSchema, ...problems },
      },
    },
    async (request) => {
      const code = found(readReceipt(request.params.code))
      return receiptView(office, found(await caseByReceipt(office.pool, code)), code)
    },
  )
}
