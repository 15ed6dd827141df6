import { kit } from '../kit.ts'

/** Kinds of institution (R3); the register of institutions holds the same words. */
export const institutionTypes = {
  kindergarten: '幼儿园',
  'attached-kindergarten': '附设幼儿园（班）',
  'preschool-class': '学前班',
} as const

/** 基本信息. Codes come with the registration of an institution and are not changed by an update. */
export const basic = {
  name: kit.line({ title: '机构名称', major: true }, 60),
  type: kit.option({ title: '机构类型', major: true }, institutionTypes),
  organiser: kit.line({ title: '举办者', major: true }, 60),
  organiserKind: kit.option(
    { title: '举办者性质' },
    {
      education: '教育部门办',
      public: '其他公办',
      collective: '集体办',
      inclusive: '普惠性民办',
      private: '非普惠性民办',
    },
  ),
  address: kit.line({ title: '地址', major: true }, 120),
  areaCode: kit.digits({ title: '地址区划代码', hint: '统计用区划代码，12 位' }, 12),
  areaClass: kit.option({ title: '城乡分类' }, { urban: '城区', town: '镇区', rural: '乡村' }),
  licenceNumber: kit.line({ title: '办园许可证号', major: true }, 40),
  principal: kit.line({ title: '园长', personal: 'name' }, 50),
  principalPhone: kit.phone({ title: '园长电话' }),
  officePhone: kit.phone({ title: '办公电话' }),
}
