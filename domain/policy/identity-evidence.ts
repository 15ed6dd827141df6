import { adoptionPaper } from '../identity/correction.ts'
import type { EvidenceMatrix } from './evidence.ts'

const practice = {
  source: '第二十七条（二）：凭监护人申请和证明材料原件、复印件；各项对应的材料为学籍管理惯例',
  certainty: 'practice',
} as const

const register = ['household-register', 'police-certificate'] as const

/** Which papers prove which key field. The article asks for proof and names no paper, so the kinds are practice. */
export const identityEvidence: EvidenceMatrix = {
  kinds: {
    application: '监护人签字的申请书',
    'guardian-id': '监护人身份证件',
    'household-register': '居民户口簿',
    'police-certificate': '公安机关变更证明',
    'birth-certificate': '出生医学证明',
    'medical-certificate': '医疗机构诊断证明',
    [adoptionPaper]: '收养登记证',
    'child-id': '幼儿本人身份证件',
    'court-paper': '人民法院裁判文书',
  },
  every: {
    title: '更改关键信息',
    groups: [['application'], ['guardian-id']],
    source: '第二十七条（二）：关键信息凭监护人申请更改',
    certainty: 'text',
  },
  fields: {
    name: { title: '更改姓名', groups: [[...register, adoptionPaper, 'court-paper']], ...practice },
    sex: {
      title: '更改性别',
      groups: [[...register], ['birth-certificate', 'medical-certificate', 'police-certificate']],
      ...practice,
    },
    birth: {
      title: '更改出生日期',
      groups: [[...register, 'birth-certificate', 'court-paper']],
      ...practice,
    },
    idType: { title: '更改证件类型', groups: [['child-id', ...register]], ...practice },
    idNumber: { title: '更改证件号码', groups: [['child-id', ...register]], ...practice },
  },
}
