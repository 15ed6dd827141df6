import { z } from 'zod'
import { attachmentsOf } from '../../db/attachments.ts'
import { childrenOf } from '../../db/caseChildren.ts'
import { caseItem, namesOf, phonesOf } from '../../db/caselists.ts'
import type { CaseRow } from '../../db/cases.ts'
import { answersOf, countsOf } from '../../db/happened.ts'
import { tasksOf } from '../../db/tasks.ts'
import { mayDisclose } from '../../acts/disclose.ts'
import { openForm } from '../../acts/forms.ts'
import type { Office } from '../../acts/office.ts'
import { openSaved, type Saved } from '../../acts/saved.ts'
import { draftById } from '../../db/drafts.ts'
import { may, type Person, type Place } from '../../domain/may.ts'
import { statuses } from '../../domain/outcome.ts'
import { printedReceipt } from '../../domain/receipt.ts'
import { dayOf } from '../../domain/time/day.ts'
import { processNamed } from '../../processes/index.ts'
import { mayReadContent } from '../content.ts'
import { found } from '../refused.ts'
import { instant, joint } from '../schema.ts'
import { caseItemSchema, caseItemView, draftItemView } from './caseItem.ts'
import { changeSchema, changesView } from './changes.ts'
import { deskSchema, deskView, stageSchema, stagesView } from './desks.ts'
import { leftFor } from './left.ts'
import { linkSchema, linksView } from './links.ts'
import { namedIn, seesNumbers } from './named.ts'
import { masked, numbersIn } from './numbers.ts'
import { paperSchema, papersView } from './papers.ts'
import { formSchemaOf } from './process.ts'
import { pinnedSchema, pinnedView } from './pinned.ts'

export const caseSchema = caseItemSchema
  .extend({
    article: z.string().nullable(),
    policy: pinnedSchema.nullable().meta({ description: '草稿没有' }),
    receipt: z.string().nullable().meta({ description: '回执码：凭码可查进度，不含个人信息；草稿没有' }),
    filer: z.string().nullable(),
    formNo: z.int().nullable(),
    form: z.record(z.string(), z.unknown()).nullable().meta({ description: '无权查看内容时为 null' }),
    saved: z.record(z.string(), z.unknown()).nullable().meta({ description: '已保存、尚未提交的补正' }),
    evidence: z.array(paperSchema).nullable(),
    changes: z.array(changeSchema).nullable().meta({ description: '变更前后对照；无权查看内容时为 null' }),
    discloses: z.boolean().meta({ description: '可以说明用途后查看完整信息' }),
    with: joint.unwrap().nullable().meta({ description: '草稿中一并提交的业务；提交后为相关办件' }),
    links: z.array(linkSchema).meta({ description: '相关办件' }),
    stages: z.array(stageSchema),
    tasks: z.array(deskSchema).meta({ description: '正在办理的任务' }),
    returned: z.int().meta({ description: '退回补正的次数；两次以上须有新情况' }),
    urged: z.int().meta({ description: '催办次数' }),
    urgedAt: instant.nullable(),
    may: z.strictObject({
      readForm: z.boolean(),
      urge: z.boolean(),
      withdraw: z.boolean(),
      resubmit: z.boolean(),
      submit: z.boolean(),
      save: z.boolean(),
      delete: z.boolean(),
    }),
  })
  .meta({ id: 'Case' })

/** The papers of the form, and those handed in with a verdict. */
async function papersOf({ pool }: Office, kase: CaseRow, form: unknown) {
  const process = processNamed(kase.process)
  const later = Object.values(process?.tasks ?? {}).some(({ papers }) => papers)
    ? await answersOf(pool, kase.id)
    : []
  const given = later.flatMap(({ stage, form: answers }) => process?.tasks[stage]?.papers?.(answers) ?? [])
  return attachmentsOf(pool, [...(process?.evidence?.ids(form) ?? []), ...given])
}

const mayMend = (kase: CaseRow, person: Person, place: Place): boolean =>
  kase.status === 'supplement' && may(person, 'case.resubmit', place).ok

/** What the applicant has kept of his supplement. */
async function savedSupplement(office: Office, caseId: string) {
  const draft = await draftById(office.pool, caseId)
  const saved = draft && (await openSaved(office.pool, office, draft))
  return (saved?.form ?? null) as Record<string, unknown> | null
}

/** The form, what it would change and its papers, for whoever may read them. */
export async function contentOf(office: Office, kase: CaseRow, person: Person, place: Place) {
  if (!(await mayReadContent(office, kase, person, place)))
    return { form: null, evidence: null, changes: null, discloses: false }
  const form = await openForm(office.pool, office, kase.id, kase.formNo)
  const papers = await papersOf(office, kase, form)
  const named = await namedIn(office, form, seesNumbers(office, person, place))
  const mends = mayMend(kase, person, place)
  const changes = await changesView(office, kase, form)
  const hides =
    changes.some((change) => change.masked) ||
    numbersIn(formSchemaOf(kase.process), named, 'form').length > 0 ||
    (await childrenOf(office.pool, kase.id)).length > 0
  return {
    // Whoever mends the form has to have it as it was typed.
    form: mends ? form : masked(formSchemaOf(kase.process), named),
    evidence: await papersView(office, papers),
    changes,
    discloses: hides && mayDisclose(person, kase, await tasksOf(office.pool, kase.id), place).ok,
  }
}

/** A case as its own page shows it to this person. */
export async function caseView(office: Office, kase: CaseRow, person: Person, place: Place) {
  const day = dayOf(office.time.now())
  const process = processNamed(kase.process)
  const [item, links, tasks, counts, content] = await Promise.all([
    caseItem(office.pool, kase.id, office.time.now()),
    linksView(office, kase.id, person),
    tasksOf(office.pool, kase.id),
    countsOf(office.pool, kase.id),
    contentOf(office, kase, person, place),
  ])
  const units = [
    ...kase.route.stages.flatMap(({ unitId, slots }) => [unitId, ...Object.values(slots ?? {})]),
    ...tasks.map(({ unitId }) => unitId),
  ]
  const absent = person.grants.map(({ onBehalfOf }) => onBehalfOf)
  const persons = [kase.filerId, ...tasks.map(({ holderId }) => holderId), ...absent].filter(
    (id) => typeof id === 'string',
  )
  const names = await namesOf(office.pool, { units, persons, day })
  const desks = tasks.filter(({ state }) => state === 'open')
  const mends = mayMend(kase, person, place)
  const waits = desks.length > 0 || kase.status === 'supplement'
  const shown = found(item)
  const left = await leftFor(office, [shown, ...desks])
  return {
    ...caseItemView(left, shown),
    article: process?.article ?? null,
    policy: pinnedView(kase.route),
    receipt: printedReceipt(kase.receipt),
    filer: kase.filerId === null ? null : (names.get(kase.filerId) ?? null),
    formNo: kase.formNo,
    ...content,
    saved: mends ? await savedSupplement(office, kase.id) : null,
    with: null,
    links,
    stages: stagesView(kase, tasks, names, await phonesOf(office.pool, units, day)),
    tasks: desks.map((task) => deskView(left, kase, task, names, person, place)),
    ...counts,
    may: {
      readForm: content.form !== null,
      urge: desks.length > 0 && may(person, 'case.urge', place).ok,
      withdraw:
        statuses[kase.status].open &&
        waits &&
        process?.withdraw !== 'never' &&
        may(person, 'case.withdraw', place).ok,
      resubmit: mends,
      submit: false,
      save: false,
      delete: false,
    },
  }
}

/** A draft on the same page: only those who fill for its institution come here. */
export const draftView = (
  draft: { id: string; process: string; unitId: string },
  { form, with: companions = [] }: Saved,
  applicant: string | undefined,
): z.infer<typeof caseSchema> => ({
  ...draftItemView(draft, applicant),
  article: processNamed(draft.process)?.article ?? null,
  policy: null,
  receipt: null,
  filer: null,
  formNo: null,
  saved: null,
  form: form as Record<string, unknown>,
  evidence: null,
  changes: null,
  discloses: false,
  with: companions.map(({ process, form: other }) => ({ process, form: other as Record<string, unknown> })),
  links: [],
  stages: [],
  tasks: [],
  returned: 0,
  urged: 0,
  urgedAt: null,
  may: {
    readForm: true,
    urge: false,
    withdraw: false,
    resubmit: false,
    submit: true,
    save: true,
    delete: true,
  },
})
