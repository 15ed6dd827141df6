import { hasRole, type Me, type Role } from '../../api/me.ts'

interface Place {
  to: string
  /** Chinese, the key of its translation. */
  title: string
  /** Who finds his work there; left out, everybody. */
  roles?: readonly Role[]
  /** For whoever may file something, whatever his role. */
  files?: true
}

const overseers = ['section-head', 'leader', 'supervisor'] as const

/** Where one can go, in the order of the menu; one's day begins at the first place of one's own roles. */
const places = [
  { to: '/board', title: '督办看板', roles: ['supervisor'] },
  { to: '/home', title: '我的填报', roles: ['clerk'] },
  { to: '/start', title: '新的填报', roles: ['clerk'] },
  { to: '/inbox', title: '待办', roles: ['reviewer', 'principal', 'officer', ...overseers, 'arbiter'] },
  { to: '/board', title: '督办看板', roles: ['section-head', 'leader'] },
  { to: '/overdue', title: '超期办件', roles: overseers },
  { to: '/home', title: '我的填报', files: true },
  { to: '/start', title: '新的填报', files: true },
  { to: '/calendar', title: '工作日历', roles: ['security-administrator'] },
  { to: '/notices', title: '消息' },
  { to: '/calendar', title: '工作日历' },
] as const satisfies readonly Place[]

/** The places of this person, each once; `files`: there is something he may file. */
export function placesOf(me: Me, files: boolean): readonly (typeof places)[number][] {
  const isOpen = (place: Place) =>
    place.files === true ? files : place.roles === undefined || hasRole(me, ...place.roles)
  const open = places.filter(isOpen)
  return open.filter(({ to }, at) => open.findIndex((each) => each.to === to) === at)
}
