import { loginAt, type Place } from '../cast.ts'
import type { Draw } from '../draw.ts'
import { rounds, say, type HandIn, type Play, type Word } from '../play.ts'
import type { Pupil } from '../pupils.ts'
import { agreed } from './disputes.ts'

/** The county that tries the regulation of 2025, under which counties review. */
export const reviewing = '410103'

const originalsSeen = say('approve', { originalsSeen: true })
const guardian = { name: '麦家长', relation: 'mother', idNumber: '11010519491231002X' }

const filled =
  (login: string, child: Pupil, changes: object, kinds: readonly string[]) => async (handIn: HandIn) => {
    const papers = []
    for (const kind of kinds) papers.push({ kind, attachment: await handIn(login) })
    return { child: child.id, guardian, changes, reason: '户口登记机关已更正', papers }
  }

const naming = ['application', 'guardian-id', 'household-register']
const numbering = ['application', 'guardian-id', 'child-id']

/** What the institution says, and the county after it where it reviews. */
const words = (...said: readonly Word[]) => ({
  'institution-approve': rounds(...said),
  'county-review': rounds(...said.map(({ verdict }) => say(verdict))),
})

type Renamed = 'approved' | 'approved by the county' | 'returned' | 'rejected' | 'withdrawn'

function renamed(way: Renamed, draw: Draw): Play {
  const place = draw.place(({ county }) => way !== 'approved by the county' || county === reviewing)
  const child = draw.pupil(place)
  const login = loginAt(place.code, 'clerk')
  const said =
    way === 'rejected' ? [say('reject')] : [...(way === 'returned' ? [say('return')] : []), originalsSeen]
  return {
    process: 'key-field-correction',
    way,
    lane: child.id,
    login,
    form: filled(login, child, { name: `${child.name}乐` }, naming),
    again: filled(login, child, { name: `${child.name}安` }, naming),
    words: {
      ...words(...said),
      // Returned once, by the institution; the county need not do so again.
      ...(way === 'returned' ? { 'county-review': () => say('approve') } : {}),
    },
    ...(way === 'withdrawn' ? { withdraws: true as const } : {}),
    outcome: way === 'withdrawn' || way === 'rejected' ? way : 'completed',
    pupils: [child],
  }
}

/** Wants the number that another child has: its approval runs into it, and a dispute is opened or joined. */
function blocked(
  way: string,
  [child, holder]: readonly [Pupil, Pupil],
  more: Pick<Play, 'words' | 'outcome' | 'settling'>,
) {
  const login = loginAt(child.at, 'clerk')
  const form = filled(login, child, { idNumber: holder.idNumber }, numbering)
  const play = {
    process: 'key-field-correction',
    way,
    lane: child.id,
    login,
    form,
    pupils: [child, holder],
  } as const
  return { ...play, ...more }
}

/** Two children with each other's numbers, in two counties or one: one dispute puts both right. */
function swapped(draw: Draw): Play[] {
  const [one, other] = draw.twins(draw.place(), draw.place())
  const numbers = [
    { child: one.id, idNumber: other.idNumber },
    { child: other.id, idNumber: one.idNumber },
  ]
  const more = {
    words: words(originalsSeen),
    outcome: 'completed',
    settling: agreed('different-children', { numbers }),
  } as const
  const first = blocked('swapped', [one, other], more)
  return [first, { ...blocked('swapped', [other, one], more), after: first }]
}

/** The number is rightly the other child's: the dispute says so, and the correction is rejected. */
function wrong(draw: Draw): Play {
  const place = draw.place(({ county }: Place) => county !== reviewing)
  const children = draw.twins(place, draw.place())
  return blocked('number of another', children, {
    words: words(originalsSeen, say('reject')),
    outcome: 'rejected',
    settling: agreed('different-children', {}),
  })
}

/** 关键信息变更: renamed in four ways, swapped numbers, a number of another child. */
export function corrections(n: number, draw: Draw): Play[] {
  switch (n % 8) {
    case 0:
      return swapped(draw)
    case 1:
      return [wrong(draw)]
    case 2:
      return [renamed('returned', draw)]
    case 3:
      return [renamed('rejected', draw)]
    case 4:
      return [renamed('withdrawn', draw)]
    case 5:
      return [renamed('approved by the county', draw)]
    default:
      return [renamed('approved', draw)]
  }
}
