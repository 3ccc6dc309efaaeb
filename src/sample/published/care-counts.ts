import type { Area, Counts } from './areas.ts'
import type { Draws } from './draws.ts'
import { amount, share } from './levels.ts'
import { populationOf } from './need-counts.ts'

const levels = {
  'looked after': amount(0.0074, { spread: 0.2, poverty: 0.7, wobble: 0.03 }),
  started: amount(0.0027, { spread: 0.18, poverty: 0.5, wobble: 0.07, years: { 2021: -0.1 } }),
  ceased: amount(0.0028, { spread: 0.16, poverty: 0.5, wobble: 0.06 }),
  unaccompanied: share(5.5, { spread: 0.25, years: { 2021: -0.3, 2022: -0.15, 2023: 0.1, 2024: 0.12 } }),
  'unaccompanied starts': share(13, { spread: 0.25, years: { 2021: -0.4, 2022: -0.1, 2023: 0.1, 2024: 0.1 } }),
  'three placements': share(10, { spread: 0.2, wobble: 0.08 }),
  'three placements in two years': share(22, { spread: 0.15 }),
  'base of stability': share(36, { spread: 0.06 }),
  'same carer': share(68.5, { spread: 0.2 }),
  missing: share(11, { spread: 0.25, wobble: 0.1 }),
  'all year': share(72, { spread: 0.06 }),
  'aged 0 to 4': share(13, { spread: 0.1 }),
  development: share(88, { spread: 0.45, wobble: 0.15 }),
  'aged 10 to 17': share(68, { spread: 0.08 }),
  convicted: share(3.2, { spread: 0.15, wobble: 0.08 }),
  'health assessment': share(91, { spread: 0.45, wobble: 0.15 }),
  immunised: share(87, { spread: 0.45, wobble: 0.15 }),
  teeth: share(82, { spread: 0.4, wobble: 0.12, years: { 2021: -1.9, 2022: -0.6, 2023: -0.3 } }),
  'substance misuse': share(3.6, { spread: 0.2, wobble: 0.1 }),
  'aged 5 to 16': share(72, { spread: 0.05 }),
  'score received': share(80, { spread: 0.4, wobble: 0.12 }),
  'mean score': amount(14.9, { spread: 0.05, wobble: 0.02 }),
  concern: share(42, { spread: 0.14 }),
  borderline: share(13, { spread: 0.1 }),
  'at school': share(63, { spread: 0.05 }),
  'moved school': share(11.5, { spread: 0.2, wobble: 0.08, years: { 2021: -0.3 } }),
  'of moves mid-year': share(71, { spread: 0.1 }),
  'three workers': share(26, { spread: 0.25 }),
}

type CareLevel = keyof typeof levels

/** Children looked after: at 31 March and in the year to it. */
export function careCounts(draws: Draws, area: Area, year: number): Counts {
  return draws.counts('in care', area, year, (place) => {
    const base = populationOf(draws, place, year - 1)
    const of = (name: CareLevel, whole: number) => draws.count(name, levels[name], place, year, whole)
    const lookedAfter = of('looked after', base)
    const started = of('started', base)
    const ceased = of('ceased', base)
    return {
      ...{ base, lookedAfter, started, ceased },
      unaccompanied: of('unaccompanied', lookedAfter),
      unaccompaniedStarts: of('unaccompanied starts', started),
      missing: of('missing', lookedAfter),
      ...stability(of, lookedAfter),
      ...health(of, lookedAfter),
    }
  })
}

function stability(of: (name: CareLevel, whole: number) => number, lookedAfter: number): Counts {
  const stableBase = of('base of stability', lookedAfter)
  const twoYears = Math.round(lookedAfter * 0.72)
  const pupils = of('at school', lookedAfter)
  const moved = of('moved school', pupils)
  return {
    ...{ stableBase, twoYears, pupils, moved },
    threePlacements: of('three placements', lookedAfter),
    threeInTwoYears: of('three placements in two years', twoYears),
    stable: of('same carer', stableBase),
    movedMidYear: of('of moves mid-year', moved),
    threeWorkers: of('three workers', lookedAfter),
  }
}

/** Of children looked after for the whole year. */
function health(of: (name: CareLevel, whole: number) => number, lookedAfter: number): Counts {
  const allYear = of('all year', lookedAfter)
  const small = of('aged 0 to 4', allYear)
  const tenUp = of('aged 10 to 17', allYear)
  const middle = of('aged 5 to 16', allYear)
  const scored = of('score received', middle)
  return {
    ...{ allYear, small, tenUp, middle, scored },
    developed: of('development', small),
    convicted: of('convicted', tenUp),
    assessed: of('health assessment', allYear),
    immunised: of('immunised', allYear),
    teeth: of('teeth', allYear),
    misuse: of('substance misuse', allYear),
    concern: of('concern', scored),
    borderline: of('borderline', scored),
    // The sum of the scores: what a mean is made of.
    scores: of('mean score', scored),
  }
}
