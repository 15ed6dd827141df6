import type { components, operations } from '../api/schema.generated.ts'
import { useTexts } from '../texts/texts.ts'
import './print.css'
import { QrCode } from './QrCode.tsx'
import { momentTitle } from '../case/time.ts'

type Case = components['schemas']['Case']
type Event = operations['getTimeline']['responses'][200]['content']['application/json']['items'][number]

/** The form itself; the table of who did what names persons and their roles, since paper has to answer for that. */
export function PrintedForm({ kase, events }: { kase: Case; events: readonly Event[] }) {
  const t = useTexts()
  const { number, processTitle, article, applicant, filedAt, receipt, changes, outcomeTitle, statusTitle } =
    kase
  const facts = [
    [t('办件编号'), number],
    [t('依据'), article],
    [t('申报单位'), applicant],
    [t('提交时间'), filedAt && momentTitle(filedAt)],
    [t('办理结果'), outcomeTitle ?? statusTitle],
    [t('回执码'), receipt],
  ]
  return (
    <article className="printed">
      <header>
        <h1>{t('{{title}}审批表', { title: processTitle })}</h1>
        {receipt === null ? null : (
          <QrCode text={`${window.location.origin}/r/${receipt}`} label={t('核验二维码')} size={96} />
        )}
      </header>
      <table>
        <tbody>
          {facts.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes === null || changes.length === 0 ? null : (
        <table>
          <caption>{t('变更内容')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('项目')}</th>
              <th scope="col">{t('变更前')}</th>
              <th scope="col">{t('变更后')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, title, before, after }) => (
              <tr key={field}>
                <th scope="row">{title}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table>
        <caption>{t('办理过程')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('时间')}</th>
            <th scope="col">{t('事项')}</th>
            <th scope="col">{t('单位')}</th>
            <th scope="col">{t('责任人')}</th>
            <th scope="col">{t('意见')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ no, at, title, stageTitle, verdictTitle, unit, person, roleTitle, comment }) => (
            <tr key={no}>
              <td>{momentTitle(at)}</td>
              <td>{[stageTitle, verdictTitle ?? title].filter(Boolean).join(' · ')}</td>
              <td>{unit}</td>
              <td>
                {person === null ? t('系统') : `${person}${roleTitle === null ? '' : `（${roleTitle}）`}`}
              </td>
              <td>{comment}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('扫描二维码，或在 {{address}} 输入回执码，可核验本表与系统记录是否一致。', {
          address: `${window.location.host}/r`,
        })}
      </p>
    </article>
  )
}
