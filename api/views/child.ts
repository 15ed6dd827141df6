import { z } from 'zod'
import type { Closing } from '../../db/children/closed.ts'
import type { EnrolledChild } from '../../db/children/enrolments.ts'
import type { Version } from '../../db/children/identities.ts'
import { isCurrent, type StatusNumberRow } from '../../db/children/numbers.ts'
import type { Transferring } from '../../db/children/transferring.ts'
import { maskBirth, maskId, maskName, maskStatusNumber } from '../../db/personal/mask.ts'
import { closings, type ClosedHow } from '../../domain/identity/closings.ts'
import { idTypes, type IdType } from '../../domain/identity/id-types.ts'
import { sexes, type Identity } from '../../domain/identity/key-fields.ts'
import { day, instant } from '../schema.ts'

const masked = (what: string) => z.string().meta({ description: `${what}，已遮蔽` })

export const identityShape = {
  name: masked('姓名'),
  sex: z.enum(['male', 'female']),
  sexTitle: z.string(),
  birth: masked('出生日期'),
  idType: z.enum(Object.keys(idTypes) as [IdType, ...IdType[]]),
  idTypeTitle: z.string(),
  idNumber: masked('身份证件号').nullable(),
}

export const numberShape = {
  number: masked('学籍号'),
  kind: z.enum(['G', 'J', 'L']),
}

export const childItemSchema = z
  .strictObject({
    id: z.uuid(),
    ...identityShape,
    statusNumber: z.strictObject(numberShape).nullable(),
    institutionId: z.uuid(),
    from: day.meta({ description: '入园日期' }),
    arrivedOn: day.nullable().meta({ description: '实际到园日期；没有登记的为 null' }),
    classId: z.uuid().nullable(),
    className: z.string().nullable().meta({ description: '班级；没有编班的为 null' }),
    transfer: z
      .strictObject({ direction: z.literal('out'), number: z.string().meta({ description: '转园办件编号' }) })
      .nullable()
      .meta({ description: '转接中：办结前仍计入本园' }),
    custodyDisputed: z.boolean().meta({ description: '存在监护权争议：不办理转园和姓名变更' }),
  })
  .meta({ id: 'Child' })

export const childSchema = childItemSchema.extend({
  institution: z.string(),
  closed: z
    .strictObject({
      how: z.enum(Object.keys(closings) as [ClosedHow, ...ClosedHow[]]),
      title: z.string(),
      at: instant,
      caseNumber: z.string().meta({ description: '据以合并或注销的仲裁办件' }),
      mergedInto: z.uuid().nullable().meta({ description: '并入的学籍；不在管辖范围内的不显示' }),
    })
    .nullable()
    .meta({ description: '学籍已合并或注销；现有学籍为 null' }),
  may: z.strictObject({
    correct: z.boolean(),
    readHistory: z.boolean(),
    raiseCustody: z.boolean(),
    liftCustody: z.boolean(),
  }),
})

export const childHistorySchema = z.strictObject({
  versions: z
    .array(
      z.strictObject({
        no: z.int(),
        ...identityShape,
        from: day.nullable().meta({ description: '从哪一天起如此；null 为一直' }),
        to: day.nullable(),
        recordedFrom: instant.meta({ description: '学籍从何时起这样登记' }),
        recordedTo: instant.nullable(),
        caseId: z.uuid().nullable().meta({ description: '据以更改的办件；null 为建档时的登记' }),
      }),
    )
    .meta({ description: '关键信息的全部登记，旧的在前' }),
  statusNumbers: z.array(
    z.strictObject({
      ...numberShape,
      issuedAt: instant,
      replacedAt: instant.nullable().meta({ description: '从何时起为曾用号' }),
      voidedAt: instant.nullable(),
    }),
  ),
})

/** Key fields as everybody sees them: masked, and the birth date with them, since it stands in the number. */
export const identityView = ({ name, sex, birth, idType, idNumber }: Identity) => ({
  name: maskName(name),
  sex,
  sexTitle: sexes[sex].title,
  birth: maskBirth(birth),
  idType,
  idTypeTitle: idTypes[idType].title,
  idNumber: idNumber === null ? null : maskId(idNumber),
})

/** A status number, masked. */
export const numberView = ({ number, kind }: Pick<StatusNumberRow, 'number' | 'kind'>) => ({
  number: maskStatusNumber(number),
  kind,
})

/** The number a child has now, masked. */
export function currentNumberView(childId: string, numbers: readonly StatusNumberRow[]) {
  const current = numbers.find((each) => each.childId === childId && isCurrent(each))
  return current ? numberView(current) : null
}

/** What goes on about children: the cases that would move them, and disputes about their custody. */
export interface Goings {
  leaving: readonly Pick<Transferring, 'childId' | 'number'>[]
  disputed: ReadonlySet<string>
}

/** One child of a list; null where its data were destroyed. */
export function childItemView(
  child: EnrolledChild,
  identity: Identity | undefined,
  numbers: readonly StatusNumberRow[],
  { leaving, disputed }: Goings,
): z.infer<typeof childItemSchema> | null {
  if (!identity) return null
  const moving = leaving.find(({ childId }) => childId === child.id)
  return {
    ...child,
    ...identityView(identity),
    statusNumber: currentNumberView(child.id, numbers),
    transfer: moving ? { direction: 'out', number: moving.number } : null,
    custodyDisputed: disputed.has(child.id),
  }
}

/** How an archive was closed; `goes` is where it has gone, as far as the reader may go there. */
export const closedView = (
  closing: Closing | undefined,
  goes: string | null,
): z.infer<typeof childSchema>['closed'] => {
  if (!closing) return null
  const { how, at, caseNumber } = closing
  return { how, title: closings[how].title, at, caseNumber, mergedInto: goes }
}

export const childHistoryView = (
  versions: readonly Version[],
  numbers: readonly StatusNumberRow[],
): z.infer<typeof childHistorySchema> => ({
  versions: versions.map(({ no, identity, from, to, recordedFrom, recordedTo, caseId }) => ({
    no,
    ...identityView(identity),
    from,
    to,
    recordedFrom,
    recordedTo,
    caseId,
  })),
  statusNumbers: numbers.map(({ number, kind, issuedAt, replacedAt, voidedAt }) => ({
    number: maskStatusNumber(number),
    kind,
    issuedAt,
    replacedAt,
    voidedAt,
  })),
})
