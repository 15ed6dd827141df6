import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Flex, Spin } from 'antd'
import { hasRole } from '../api/me.ts'
import { problemOf } from '../api/problem.ts'
import { ProblemAlert } from '../app/ProblemAlert.tsx'
import { useMe } from '../app/session/useMe.ts'
import { Section } from '../case/Section.tsx'
import { dayIn } from '../case/time.ts'
import { useTexts } from '../texts/texts.ts'
import { Legend } from './Legend.tsx'
import { Month } from './Month.tsx'
import { Proposals } from './Proposals.tsx'
import { yearQuery } from './queries.ts'
import { Revisions } from './Revisions.tsx'

/** The working days by which all clocks count, as one's own unit has them; how they came about, and how to change them. */
export function CalendarPage() {
  const t = useTexts()
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ from: '/inside/calendar' })
  const year = Number(search.year ?? dayIn(me.now).slice(0, 4))
  const home = me.grants[0]
  const { data, error } = useQuery(yearQuery(year, home?.unitId))
  const go = (to: number) => void navigate({ to: '/calendar', search: { year: String(to) } })
  return (
    <Flex vertical gap={16}>
      <Flex align="center" gap={12}>
        <h1 style={{ margin: 0 }}>{t('{{year}} 年工作日历', { year })}</h1>
        <Button onClick={() => go(year - 1)}>{t('上一年')}</Button>
        <Button onClick={() => go(year + 1)}>{t('下一年')}</Button>
        {data ? (
          <span>{t('{{unit}} · 第 {{n}} 次修订', { unit: home?.unit ?? t('全国'), n: data.revision })}</span>
        ) : null}
      </Flex>
      {error ? <ProblemAlert problem={problemOf(error)} /> : null}
      {data === undefined && !error ? <Spin /> : null}
      {data && !data.published ? (
        <Alert
          type="warning"
          showIcon
          title={t('这一年的放假安排尚未公布，暂按法定节假日计算；涉及这一年的期限为暂定，以国务院通知为准')}
        />
      ) : null}
      {data ? (
        <>
          <Legend />
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: 16 }}>
            {Array.from({ length: 12 }, (_, n) => `${String(year)}-${String(n + 1).padStart(2, '0')}`).map(
              (month, n) => (
                <Month
                  key={month}
                  title={t('{{n}} 月', { n: n + 1 })}
                  days={data.days.filter(({ day }) => day.startsWith(month))}
                />
              ),
            )}
          </div>
        </>
      ) : null}
      {hasRole(me, 'security-administrator') ? <Proposals /> : null}
      {hasRole(me, 'officer', 'section-head', 'leader', 'supervisor', 'security-administrator', 'auditor') ? (
        <Section title={t('历次修订')}>
          <Revisions />
        </Section>
      ) : null}
    </Flex>
  )
}
