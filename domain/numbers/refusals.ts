/** Why a number is not accepted, and what the person at the form reads. */
export const numberRefusals = {
  'uscc-shape': '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z）',
  'uscc-check': '统一社会信用代码校验不通过，请核对',
  'institution-code-shape': '机构标识码应为 10 位数字',
  'institution-code-province': '机构标识码第 3、4 位不是有效的省级代码',
  'division-shape': '行政区划代码应为 6 位数字',
  'division-province': '行政区划代码的前两位不是有效的省级代码',
  'id-shape': '证件号码应为 18 位：前 17 位为数字，末位为数字或 X',
  'id-region': '证件号码的前几位不是有效的地区代码',
  'id-birth': '证件号码中的出生日期不存在',
  'id-birth-future': '证件号码中的出生日期晚于今天',
  'id-check': '证件号码校验位不符，请核对',
  'id-birth-differs': '出生日期与证件号码不一致',
  'id-sex-differs': '性别与证件号码不一致',
  'id-empty': '请填写证件号码',
  'id-holder': '证件号码与所选的证件类型不符',
  'id-other-shape': '证件号码与所选证件的格式不符，请核对',
  'status-shape': '学籍号应为 G、J 或 L 加 18 位',
  'status-check': '学籍号校验位不符，请核对',
} as const satisfies Record<string, string>

export type NumberRefusalCode = keyof typeof numberRefusals

/** A number as read, or why it is refused. */
export type NumberReading<T> = { ok: true; value: T } | { ok: false; code: NumberRefusalCode }

export const refused = (code: NumberRefusalCode): { ok: false; code: NumberRefusalCode } => ({
  ok: false,
  code,
})
