import type { Role } from '../roles.ts'

/** Who hears of a rung: a role of the unit that is charged, or of its next distinct superior. */
export interface Addressee {
  at: 'holder' | 'superior'
  role: Role
}

/** One step of a clock's ladder; all of it is policy. */
export interface Rung {
  name: string
  /** Working days from the due day, negative before it. */
  day: number
  /** 08:30 of that day, or the due instant's time of day. */
  at: 'morning' | 'end'
  to: readonly Addressee[]
  /** Given to the unit that held the clock at the due instant. */
  card?: 'yellow' | 'red'
  /** Enters the case for a 督办件 of the next distinct superior. */
  supervision?: true
  /** The applicant's time is up: the case goes back to whoever asked him. */
  lapse?: true
  /** Whoever has not spoken by then is not waited for: his silence is written down and the others go on. */
  silent?: true
}

const holder = (...roles: Role[]): Addressee[] => roles.map((role) => ({ at: 'holder', role }))
const superior = (...roles: Role[]): Addressee[] => roles.map((role) => ({ at: 'superior', role }))

/**
 * The clock of an applicant who supplements. Whatever a policy says of its rungs: his lateness never cards the
 * authority.
 */
export const applicantClock = 'supplement'

/** Every deciding clock of an authority, unless a policy says otherwise. */
export const authorityLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('officer') },
  { name: 'due', day: 0, at: 'morning', to: holder('section-head') },
  { name: 'overdue', day: 0, at: 'end', to: holder('leader', 'officer'), card: 'yellow' },
  { name: '+3', day: 3, at: 'end', to: [...holder('leader'), ...superior('supervisor')], supervision: true },
  { name: '+10', day: 10, at: 'end', to: [...holder('leader'), ...superior('supervisor')], card: 'red' },
]

/** A clock at a desk of an institution: it has no section head and no leader, and its county sees to it by itself. */
export const institutionLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('reviewer') },
  { name: 'due', day: 0, at: 'morning', to: holder('principal') },
  { name: 'overdue', day: 0, at: 'end', to: [...holder('principal', 'reviewer'), ...superior('officer')] },
  { name: '+3', day: 3, at: 'end', to: [...holder('principal'), ...superior('supervisor')] },
]

/**
 * The clock over the whole case charges whichever desk it lies on, so it speaks to the roles of either; only an
 * authority can be carded.
 */
export const overallLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('officer', 'reviewer') },
  {
    name: 'overdue',
    day: 0,
    at: 'end',
    to: [...holder('leader', 'officer', 'reviewer'), ...superior('supervisor')],
    card: 'yellow',
  },
  { name: '+3', day: 3, at: 'end', to: [...holder('leader'), ...superior('supervisor')], supervision: true },
  { name: '+10', day: 10, at: 'end', to: [...holder('leader'), ...superior('supervisor')], card: 'red' },
]

/** A party that is asked: reminded, and not waited for beyond its time. */
export const partyLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('reviewer') },
  { name: 'silent', day: 0, at: 'end', to: holder('reviewer', 'principal'), silent: true },
]

/** An arbiter's desk: he answers for it himself before the leader in charge does. */
export const arbiterLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('arbiter') },
  { name: 'due', day: 0, at: 'morning', to: holder('arbiter') },
  { name: 'overdue', day: 0, at: 'end', to: holder('leader', 'arbiter'), card: 'yellow' },
  { name: '+3', day: 3, at: 'end', to: [...holder('leader'), ...superior('supervisor')], supervision: true },
  { name: '+10', day: 10, at: 'end', to: [...holder('leader'), ...superior('supervisor')], card: 'red' },
]

/** The applicant is reminded; when his time is up the case lapses to the reviewer. */
export const applicantLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('clerk') },
  { name: 'lapse', day: 0, at: 'end', to: holder('clerk'), lapse: true },
]

/** A 督办件 that is not answered in time is carded, and is no matter for another 督办件. */
export const replyLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('leader') },
  {
    name: 'overdue',
    day: 0,
    at: 'end',
    to: [...holder('leader'), ...superior('supervisor')],
    card: 'yellow',
  },
  { name: '+10', day: 10, at: 'end', to: [...holder('leader'), ...superior('supervisor')], card: 'red' },
]

/** The issuer's own desk at the end of a 督办件. */
export const checkLadder: readonly Rung[] = [
  { name: 'd-1', day: -1, at: 'morning', to: holder('supervisor') },
  { name: 'overdue', day: 0, at: 'end', to: holder('leader', 'supervisor') },
]

/** Reminders come before the due instant, the last of them on the due day; whatever comes after tells of lateness. */
export const noticeOf = ({ day, at, lapse }: Rung): 'due-soon' | 'due-today' | 'overdue' | 'lapsed' => {
  if (lapse === true) return 'lapsed'
  if (day < 0) return 'due-soon'
  return day === 0 && at === 'morning' ? 'due-today' : 'overdue'
}

/**
 * Whether lateness by this clock is the holder's: not while the applicant supplements, and not where the due instant
 * had passed before anything was filed.
 */
export const charges = ({ name, dueAt }: { name: string; dueAt: number }, filedAt: number): boolean =>
  name !== applicantClock && dueAt > filedAt
