import { useTexts } from '../texts/texts.ts'
import { CaseChildren } from './CaseChildren.tsx'
import type { Case } from './queries.ts'
import { RelatedCases } from './RelatedCases.tsx'
import { Section } from './Section.tsx'

/**
 * 学籍冲突: what stands in the way of a filing, the archives beside each other, and the three ways out with what each brings
 * about. Whether a number is taken is told only here, inside the case, after a reviewer has seen the originals.
 */
export function Collision({ link }: { link: Case['links'][number] }) {
  const t = useTexts()
  const ways = [
    {
      when: t('本园填错了'),
      then: t(
        '在仲裁件“提交佐证”时写明并附正确的证件；结案后本件回到审核环节，由审核人退回改正，或由本园撤回后重新填报。',
      ),
    },
    {
      when: t('两份学籍是同一名幼儿'),
      then: t(
        '提交佐证，裁定“同一幼儿”后两份学籍合并，本件随后继续办理；幼儿要到本园就读的，由监护人另提转园申请。',
      ),
    },
    {
      when: t('对方的登记有误'),
      then: t('提交佐证，裁定后由仲裁改正对方的登记，本件随后继续办理，不需要重新填报。'),
    },
  ]
  return (
    <>
      <Section title={t('学籍冲突')}>
        <p>{t('要登记的内容与另一份学籍冲突，已转入下列办件处理；处理期间本件不计办理时限。')}</p>
        <RelatedCases links={[link]} />
        <dl style={{ margin: 0 }}>
          {ways.map(({ when, then }) => (
            <div key={when} style={{ marginBlockEnd: 6 }}>
              <dt style={{ fontWeight: 600 }}>{when}</dt>
              <dd style={{ marginInlineStart: 0 }}>{then}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <CaseChildren caseId={link.id} title={t('并排核对')} />
    </>
  )
}
