import type { Kit } from './kit.ts'

/** The guardian on whose application something is done (R27): who, what to the child, and by which paper. */
export const guardian = (kit: Kit, article: string) =>
  kit
    .object({
      name: kit.personName({ title: '监护人姓名' }),
      relation: kit.option(
        { title: '与幼儿的关系' },
        { father: '父亲', mother: '母亲', grandparent: '祖父母或外祖父母', other: '其他监护人' },
      ),
      idNumber: kit.idNumber({ title: '监护人身份证件号' }),
    })
    .meta({ title: '申请的监护人', article })
