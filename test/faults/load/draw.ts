import { random } from '../support/random.ts'
import { institutions, type Place } from './cast.ts'
import { pupil, type Pupil } from './pupils.ts'

/** What a plan is drawn with: the same seed draws the same. */
export interface Draw {
  /** A number of 0 … below. */
  below(n: number): number
  place(where?: (place: Place) => boolean): Place
  /** A child whom no other case of the plan is about, but for those given it. */
  pupil(at: Place): Pupil
  /** Two children whose numbers could be exchanged. */
  twins(one: Place, other: Place): readonly [Pupil, Pupil]
  /** All children drawn so far. */
  pupils(): readonly Pupil[]
}

export function drawing(seed: number): Draw {
  const next = random(seed)
  const drawn: Pupil[] = []
  let n = 0
  const below = (n: number) => Math.floor(next() * n)
  const take = (code: string): Pupil => {
    const one = pupil(n, code)
    n += 1
    drawn.push(one)
    return one
  }
  return {
    below,
    place(where = () => true) {
      const fit = institutions.filter(where)
      const place = fit[below(fit.length)]
      if (!place) throw new Error('no institution fits')
      return place
    },
    pupil: ({ code }) => take(code),
    twins(one, other) {
      n += n % 2
      return [take(one.code), take(other.code)]
    },
    pupils: () => drawn,
  }
}
