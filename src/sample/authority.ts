import type { SampleOptions } from './census.ts'
import {
  arrivalCount,
  arrivalOf,
  type Family,
  familyCount,
  familyOf,
  furnitureFamily,
  furnitureFirst,
} from './families.ts'
import { arrivalsFrom } from './identity.ts'
import type { Life } from './life.ts'
import { livesOf } from './lives.ts'
import type { Walk } from './path.ts'
import { story } from './story.ts'

/**
 * The families of an authority of that many children, one at a time: those that stand in every sample, the children who
 * came alone, then the families in order of number.
 *
 * @param endless  goes on with families for as long as they are asked for
 */
export function* familiesOf(seed: number, children: number, endless = false): Generator<Family> {
  for (let index = furnitureFirst; index < 0; index++) yield furnitureFamily(index)
  const arrivals = arrivalCount(children)
  for (let n = 0; n < arrivals; n++) yield arrivalOf(seed, arrivalsFrom + n)
  const families = endless ? arrivalsFrom : familyCount(children)
  for (let index = 0; index < families; index++) yield familyOf(seed, index)
}

/** How the lives of a sample are walked. */
export function walkOf({ faults, withoutStory }: SampleOptions): Walk {
  return { story: story(withoutStory !== true), onTimeAtYearEnd: faults !== 'true' }
}

/** Every family of a sample, with what happened to each of its children. */
export function* livesOfAll(options: SampleOptions): Generator<readonly [family: Family, lives: readonly Life[]]> {
  const walk = walkOf(options)
  for (const family of familiesOf(options.seed, options.children)) yield [family, livesOf(options.seed, family, walk)]
}
