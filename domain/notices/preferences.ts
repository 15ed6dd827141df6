import type { Role } from '../roles.ts'
import { noticeKinds, type SingleKind } from './kinds.ts'

/**
 * Ways to a person. What is in the app is always there; of the others each may say what he wants. Robots of 企业微信 and
 * 钉钉 and a signed webhook will be further rows.
 */
export const channels = {
  'in-app': { title: '站内消息', optional: false },
  mail: { title: '邮件', optional: true },
} as const satisfies Record<string, { title: string; optional: boolean }>

export type OptionalChannel = {
  [C in keyof typeof channels]: (typeof channels)[C]['optional'] extends true ? C : never
}[keyof typeof channels]

/** What can be switched on and off on a channel. */
export type Choice = SingleKind | 'digest'

/** Roles that neither decide nor watch over deadlines. A role that is not named here has a duty: the safe side. */
const withoutDuty: readonly Role[] = ['clerk', 'system-administrator', 'security-administrator', 'auditor']

export const whyRequired = '您的岗位负有办理或督办职责，超期和督办的提醒必须送达，不能关闭'

/** Whether somebody in these roles must get this letter, whatever he wants. */
export const isRequired = (choice: Choice, roles: readonly Role[]): boolean =>
  choice !== 'digest' && noticeKinds[choice].required && roles.some((role) => !withoutDuty.includes(role))

/** Whether the letter goes out: asked when it is sent, so that a new duty holds for what was switched off before. */
export const isWanted = (choice: Choice, switchedOff: readonly string[], roles: readonly Role[]): boolean =>
  !switchedOff.includes(choice) || isRequired(choice, roles)
