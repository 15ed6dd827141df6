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
  /** All children drawn so far. */
  pupils(): readonly Pupil[]
}

export function drawing(seed: number): Draw {
  const next = random(seed)
  const drawn: Pupil[] = []
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    place(where = () => true) {
      const fit = institutions.filter(where)
      const place = fit[below(fit.length)]
      if (!place) throw new Error('no institution fits')
      return place
    },
    pupil({ code }) {
      const one = pupil(drawn.length, code)
      drawn.push(one)
      return one
    },
    pupils: () => drawn,
  }
}
