import type { Verdict } from '../../../../domain/verdicts.ts'
import { classOf, schoolYearOf } from '../../../../stack/demo/classes.ts'
import { demoInstitutions } from '../../../../stack/demo/units.ts'
import { loginAt, type Place } from '../cast.ts'
import type { Draw } from '../draw.ts'
import { rounds, say, type HandIn, type Play, type Words } from '../play.ts'
import type { Pupil } from '../pupils.ts'
import { reviewing } from './corrections.ts'
import { agreed } from './disputes.ts'

const guardian = { name: '麦家长', relation: 'father', idNumber: '11010519491231002X' }

const filled = (login: string, child: Pupil, reason: string) => async (handIn: HandIn) => ({
  number: child.statusNumber,
  name: child.name,
  guardian,
  reason,
  application: [await handIn(login)],
})

/** The class there for a child of that age. */
function placing(to: Place, child: Pupil, today: string): object {
  const institution = demoInstitutions.find(({ code }) => code === to.code)
  if (!institution) throw new Error('no such institution')
  return { class: classOf(institution, child.birth, schoolYearOf(today)), arrivedOn: today }
}

function moving(way: string, child: Pupil, to: Place, today: string, words: Words = {}): Play {
  const login = loginAt(to.code, 'clerk')
  return {
    process: 'transfer',
    way,
    lane: `${child.id} ${to.code}`,
    login,
    form: filled(login, child, '搬家'),
    again: filled(login, child, '全家搬来本区'),
    words: {
      release: () => say('agree'),
      approve: () => say('approve'),
      place: () => say('place', placing(to, child, today)),
      ...words,
    },
    outcome: 'completed',
    pupils: [child],
  }
}

const objected = (ground: string, verdict: Verdict, more: object = {}): Words => ({
  release: () => say('object', { ground, ...more }),
  arbitrate: () => say(verdict),
})

/** The guardians change their mind: the later application goes on, the earlier one is held. */
function changedMind(draw: Draw, from: Place, to: Place, today: string, giveUp: boolean): Play[] {
  const child = draw.pupil(from)
  const third = draw.place(({ code }) => code !== from.code && code !== to.code)
  const outcome = giveUp ? 'completed' : 'superseded'
  const first: Play = { ...moving(giveUp ? 'revived' : 'superseded', child, to, today), outcome }
  const later = moving(giveUp ? 'given up' : 'superseding', child, third, today)
  return [
    first,
    {
      ...later,
      after: first,
      ...(giveUp ? { withdraws: true as const, outcome: 'withdrawn' as const } : {}),
    },
  ]
}

/** 转园: agreed to, objected to on each ground and arbitrated, overtaken by a later one, withdrawn. */
export function transfers(n: number, draw: Draw, today: string): Play[] {
  const inZhengzhou = ({ county: code }: Place) => code.startsWith('4101')
  const from = draw.place(inZhengzhou)
  const to = draw.place((place) => inZhengzhou(place) && place.code !== from.code)
  const one = () => draw.pupil(from)
  switch (n % 8) {
    case 0:
      return [moving('objected, arbitrated for', one(), to, today, objected('not-applied', 'approve'))]
    case 1:
      return [
        {
          ...moving('objected, arbitrated against', one(), to, today, objected('not-ours', 'reject')),
          outcome: 'rejected',
        },
      ]
    case 2:
      return changedMind(draw, from, to, today, n % 16 === 2)
    case 3:
      return [{ ...moving('custody', one(), to, today, objected('custody', 'reject')), outcome: 'rejected' }]
    case 4: {
      const [child, against] = [one(), draw.pupil(draw.place(inZhengzhou))]
      const words = objected('open-problem', 'approve', { against: against.id })
      const settling = agreed('different-children', {})
      return [{ ...moving('open problem', child, to, today, words), settling, pupils: [child, against] }]
    }
    case 5:
      return [{ ...moving('withdrawn', one(), to, today), withdraws: true, outcome: 'withdrawn' }]
    case 6: {
      const there = draw.place(({ county }) => county === reviewing)
      const child = draw.pupil(draw.place(({ code }) => code !== there.code))
      return [
        n % 16 === 6
          ? moving('returned by the county', child, there, today, {
              approve: rounds(say('return'), say('approve')),
            })
          : moving('approved by the county', child, there, today),
      ]
    }
    default: {
      // The province's own counties and other prefectures, too.
      const far = draw.place()
      return [
        moving(
          'agreed',
          draw.pupil(far),
          draw.place(({ code }) => code !== far.code),
          today,
        ),
      ]
    }
  }
}
