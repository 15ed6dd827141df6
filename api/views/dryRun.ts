import { z } from 'zod'
import type { DryRun } from '../../acts/policy/dryRun.ts'
import { day } from '../schema.ts'
import { processTitle } from './caseItem.ts'

const reckoned = z.strictObject({
  budget: z.string(),
  endsAt: z.enum(['24:00', '18:00']),
  dueDay: day.nullable().meta({ description: '停表期间没有到期日' }),
})

export const dryRunSchema = z
  .strictObject({
    movesOpenCases: z.literal(false).meta({ description: '在办业务一律按提交时的政策办理，不因本调整变动' }),
    note: z.string(),
    clocks: z.array(z.string()).meta({ description: '规则有变的期限' }),
    stages: z.array(z.string()).meta({ description: '有变的环节' }),
    settings: z.array(z.string()).meta({ description: '有变的办理规定；不影响期限' }),
    counts: z.strictObject({
      cases: z.int().meta({ description: '相关的在办业务' }),
      earlier: z.int(),
      later: z.int(),
      same: z.int(),
      suspended: z.int(),
      otherStages: z.int().meta({ description: '环节会有增减的业务' }),
    }),
    rows: z
      .array(
        z.strictObject({
          number: z.string(),
          process: z.string(),
          processTitle: z.string(),
          clock: z.string(),
          pinned: reckoned,
          proposed: reckoned,
          stagesAdded: z.array(z.string()),
          stagesRemoved: z.array(z.string()),
        }),
      )
      .meta({ description: '前 50 条，先提交的在前' }),
  })
  .meta({ id: 'DryRun' })

export const dryRunView = ({ rows, ...rest }: DryRun): z.infer<typeof dryRunSchema> => ({
  movesOpenCases: false,
  note: '仅供参考：在办业务按提交时的政策办结，本调整只适用于施行之日起提交的业务。',
  ...rest,
  rows: rows.map((row) => ({ ...row, processTitle: processTitle(row.process) })),
})
