import type { FormError } from './form-error.ts'

/** Every way in which the product says no, with its HTTP status and what the user reads. */
export const refusals = {
  unauthenticated: { status: 401, title: '请先登录' },
  'other-person': { status: 409, title: '这个浏览器已由另一人登录，请刷新页面后再办理' },
  'wrong-credentials': { status: 401, title: '账号或密码不正确' },
  'locked-out': { status: 429, title: '密码多次输入错误，请稍后再试' },
  'not-found': { status: 404, title: '没有找到，或不在您的管辖范围内' },
  forbidden: { status: 403, title: '您的角色不能做这一步' },
  'own-filing': { status: 403, title: '填报人不能办理自己填报的业务' },
  recused: { status: 403, title: '您已申请回避，不能再办理这件业务' },
  'already-signed': { status: 403, title: '您已在这个决定上签署，应由另一人签署' },
  'decided-before': { status: 403, title: '您已办理过这件业务的前一环节，应由另一人办理' },
  'invalid-form': { status: 400, title: '填写有误，请按提示修改' },
  'invalid-request': { status: 400, title: '请求内容有误' },
  'notice-required': { status: 409, title: '这类提醒不能关闭' },
  'reason-required': { status: 400, title: '请写明理由' },
  'idempotency-key-missing': { status: 400, title: '缺少 Idempotency-Key 请求头' },
  'idempotency-key-reused': { status: 422, title: '同一个 Idempotency-Key 已用于另一份内容' },
  'business-in-progress': { status: 409, title: '同类业务正在办理，办结后才能再次提交' },
  'on-hold': {
    status: 409,
    title: '同一幼儿有后提出的申请正在办理，本件暂缓办理；后一件撤回或未获批准的，本件自动恢复',
  },
  'stale-version': { status: 409, title: '任务已有变化，请刷新后再办理' },
  'task-decided': { status: 409, title: '这个任务已经办结' },
  'task-cancelled': { status: 409, title: '任务已关闭：申请人已撤回，上级已提级办理，或期限已过' },
  'task-held': { status: 409, title: '任务已由他人签收' },
  'not-eligible': { status: 409, title: '这个人不能办理这项任务' },
  'referred-already': { status: 409, title: '这个环节已移送过一次，不能再移送' },
  'returned-already': { status: 409, title: '已退回补正过一次；只有出现新情况才能再次退回，须写明新情况' },
  'urged-already': { status: 409, title: '刚刚催办过，请过一个工作日再催办' },
  'case-advancing': { status: 409, title: '上一步刚刚办结，正在转入下一环节，请稍候再试' },
  'wrong-state': { status: 409, title: '业务当前的状态不能做这一步' },
  'withdraw-never': { status: 409, title: '这类业务不能撤回' },
  'already-extended': { status: 409, title: '这个期限已经延长过一次' },
  'outage-confirmed': { status: 409, title: '这次系统故障顺延已经确认' },
  'reviews-itself': { status: 409, title: '该园有填报人以外的审核人，不需要代审单位' },
  'not-supervised-here': { status: 400, title: '督办对象或办件不在本单位的督办范围内' },
  'already-suspended': { status: 409, title: '该园在这段时间已登记停办' },
  'not-suspended': { status: 409, title: '该园在生效日期没有处于停办状态，不能登记复办' },
  'notice-unclear': { status: 400, title: '通知文本有看不懂或前后不符的地方，请按提示核对' },
  'own-proposal': { status: 403, title: '提出人不能自己确认，须由另一人办理' },
  'policy-locked': { status: 409, title: '上级已锁定这一项，下级不能改写' },
  'proposal-settled': { status: 409, title: '这项调整已经确认或否决' },
  'no-version-then': { status: 409, title: '该机构在变更日期还没有这一部分的登记' },
  'section-unchanged': { status: 409, title: '登记的内容与申报相同，没有变更' },
  'number-taken': { status: 409, title: '这个证件号码在本省已登记在另一名幼儿名下' },
  'child-elsewhere': { status: 409, title: '该幼儿已不在转出园，不能转园' },
  'class-gone': { status: 409, title: '班级已撤销，或不是本园的班级，请另选班级' },
  'class-occupied': { status: 409, title: '班级里还有在园幼儿，不能撤销' },
  'class-exists': { status: 409, title: '本学年已有同名班级' },
  'custody-disputed': {
    status: 409,
    title: '该幼儿存在监护权争议，凭人民法院或民政部门文书解除后才能办理转园和姓名变更',
  },
  'custody-flagged': { status: 409, title: '该幼儿已登记监护权争议' },
  'identity-wrong': { status: 409, title: '更改后的关键信息不一致，请退回补正' },
  'child-closed': { status: 409, title: '该幼儿的学籍已合并或注销' },
  'ruling-outdated': { status: 409, title: '仲裁结论与学籍现状不符，请重新作出结论' },
  'upload-offset': { status: 409, title: '这一段不是接着上次收到的位置，请从已收到的位置继续上传' },
  'upload-expired': { status: 410, title: '上传已过期，请重新上传' },
  'phone-code-gone': {
    status: 404,
    title: '这个二维码已经用过或已经失效，请在电脑上重新点“用手机上传”',
  },
  'phone-code-spent': {
    status: 409,
    title: '这个二维码已经换过多份文件，请在电脑上重新点“用手机上传”',
  },
  'too-large': { status: 413, title: '文件超过 20 MB' },
  'unsupported-type': { status: 415, title: '只接受 PDF、JPEG、PNG 或 OFD 文件' },
  'unsupported-media': { status: 415, title: '不支持的内容类型' },
  'rate-limited': { status: 429, title: '请求太频繁，请稍后再试' },
  unavailable: { status: 503, title: '系统暂时不可用，请稍后再试；已提交的内容不会丢失' },
  fault: { status: 500, title: '系统内部错误，请把诊断码告诉技术支持' },
} as const satisfies Record<string, { status: number; title: string }>

export type RefusalCode = keyof typeof refusals

/** A refusal is a value. `detail` is a sentence for the user, `facts` are machine-readable and never personal. */
export interface Refusal {
  ok: false
  code: RefusalCode
  detail?: string
  errors?: readonly FormError[]
  facts?: Readonly<Record<string, string | number | null>>
}

export type Result<T> = { ok: true; value: T } | Refusal

export const refuse = (code: RefusalCode, more: Omit<Refusal, 'ok' | 'code'> = {}): Refusal => ({
  ok: false,
  code,
  ...more,
})
