import { Link } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import { deskRoles } from '../../../domain/roles.ts'
import { hasRole } from '../../api/me.ts'
import { legalDayTitle } from '../../case/time.ts'
import { useTexts } from '../../texts/texts.ts'
import { useMe } from '../session/useMe.ts'

/** Who is here and by which rights, always in sight; and for whom he acts, where he stands in for another. */
export function Identity() {
  const t = useTexts()
  const me = useMe()
  const { name, login, grants, actingFor, now } = me
  const [first, ...others] = grants
  const content = (
    <dl style={{ margin: 0 }}>
      <dt>{t('账号')}</dt>
      <dd>{login}</dd>
      <dt>{t('身份')}</dt>
      {grants.map(({ unitId, unit, role, roleTitle, onBehalfOf }) => (
        <dd key={`${unitId} ${role} ${onBehalfOf ?? ''}`}>
          {unit} · {t(roleTitle)}
          {onBehalfOf === null ? null : t('（代 {{absent}}）', { absent: onBehalfOf })}
        </dd>
      ))}
      {actingFor.map(({ unitId, unit, until }) => (
        <dd key={unitId}>
          {t('代审 {{unit}}', { unit })}
          {until === null ? null : t('，至 {{day}}', { day: legalDayTitle(until, now) })}
        </dd>
      ))}
      {hasRole(me, ...deskRoles) ? (
        <dd style={{ marginInlineStart: 0 }}>
          <Link to="/away">{t('外出代办')}</Link>
        </dd>
      ) : null}
    </dl>
  )
  const more = others.length > 0 ? t('等 {{n}} 个身份', { n: grants.length }) : ''
  const absent = [...new Set(grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []))]
  const acting = [
    actingFor.length > 0 && t('代 {{unit}} 审核', { unit: actingFor.map(({ unit }) => unit).join('、') }),
    absent.length > 0 && t('代 {{absent}} 办理', { absent: absent.join('、') }),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <Popover trigger="click" placement="bottomRight" title={t('当前身份')} content={content}>
      <Button type="text" aria-haspopup="dialog" style={{ maxInlineSize: 380, overflow: 'hidden' }}>
        <strong>{name}</strong>
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {first ? ` ${first.unit} ${t(first.roleTitle)} ` : null}
          {more} {acting}
        </span>
      </Button>
    </Popover>
  )
}
