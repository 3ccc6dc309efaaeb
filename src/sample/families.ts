import { type Day, day, dayOf } from '../core/day.ts'
import { Chance } from './random.ts'

/** A made-up child, before anything happens to it. */
export type Child = {
  readonly family: number
  /** Place among the family's children, from 0. */
  readonly place: number
  readonly born: Day
  readonly male: boolean
  readonly ethnicity: string
  /** Disability codes; none for most. */
  readonly disabilities: readonly string[]
  readonly unaccompanied: boolean
}

export type Family = {
  readonly index: number
  /** Which of the authority's four localities it lives in, from 0. */
  readonly locality: number
  /** How much likelier than usual a contact is; 1 on average. */
  readonly risk: number
  readonly children: readonly Child[]
  /** The first and last day it lives in the authority. */
  readonly from: Day
  readonly to: Day
}

/** Parameters of the population. Source: specification of the made-up authority, section 3; keys there in brackets. */
const childrenInFamily = [
  [1, 0.24],
  [2, 0.45],
  [3, 0.19],
  [4, 0.08],
  [5, 0.03],
  [6, 0.01],
] as const
const ethnicities = [
  ['WBRI', 0.58],
  ['WIRI', 0.002],
  ['WIRT', 0.002],
  ['WROM', 0.002],
  ['WOTH', 0.038],
  ['MWBC', 0.032],
  ['MWBA', 0.006],
  ['MWAS', 0.018],
  ['MOTH', 0.012],
  ['AIND', 0.085],
  ['APKN', 0.105],
  ['ABAN', 0.034],
  ['AOTH', 0.014],
  ['BCRB', 0.012],
  ['BAFR', 0.03],
  ['BOTH', 0.008],
  ['CHNE', 0.003],
  ['OOTH', 0.017],
] as const
const riskByGroup: Readonly<Record<string, number>> = { W: 1.1, M: 1.7, A: 0.5, B: 1.15, C: 0.9, O: 0.9 }
const riskByQuintile = [1.55, 1, 0.65, 0.42, 0.25]
/** Share of families by locality, and of quintiles 1 (most deprived) to 5 in it. */
const localities = [
  [0.27, [0.52, 0.25, 0.13, 0.07, 0.03]],
  [0.29, [0.45, 0.28, 0.15, 0.08, 0.04]],
  [0.23, [0.22, 0.24, 0.23, 0.19, 0.12]],
  [0.21, [0.1, 0.16, 0.22, 0.26, 0.26]],
] as const
const disabilityCodes = [
  ['AUT', 0.3],
  ['LD', 0.22],
  ['BEH', 0.14],
  ['COMM', 0.1],
  ['MOB', 0.07],
  ['DDA', 0.04],
  ['HEAR', 0.03],
  ['VIS', 0.03],
  ['PC', 0.03],
  ['INC', 0.015],
  ['HAND', 0.01],
  ['CON', 0.015],
] as const
const boys = 0.512
const sharesEthnicity = 0.93
const twins = 0.016
const leavesPerYear = 0.012

/** Families start at this rate for an authority of 68,000 children, from 1987, so that stocks are in balance. */
const familiesPerYear = 1684
const firstStart = day('1987-01-01')
const lastStart = day('2026-10-31')
const farAway = day('2100-01-01')

/** How many families an authority of that many children has had. */
export function familyCount(children: number): number {
  return Math.round((((lastStart - firstStart) / 365.25) * familiesPerYear * children) / 68_000)
}

/** The family of that number, the same in an authority of any size. */
export function familyOf(seed: number, index: number): Family {
  const chance = new Chance(seed, 'families', index)
  let born = (firstStart + Math.floor(chance.next() * (lastStart - firstStart))) as Day
  const locality = chance.pick(localities.map(([share], at) => [at, share] as const))
  const quintile = chance.pick(
    (localities[locality] as (typeof localities)[number])[1].map((share, at) => [at, share] as const),
  )
  const ethnicity = chance.pick(ethnicities)
  const risk =
    Math.min(chance.gamma(1, 0.4), 30) *
    (riskByQuintile[quintile] as number) *
    (riskByGroup[ethnicity[0] as string] as number)
  const children: Child[] = []
  const count = chance.pick(childrenInFamily)
  for (let place = 0; place < count; place++) {
    if (place > 0 && !chance.happens(twins)) born = (born + 300 + Math.round(chance.gamma(760, 2.2))) as Day
    children.push(childOf(seed, index, place, born, risk, ethnicity))
  }
  const leaves = chance.wait(365.25 / leavesPerYear)
  return {
    index,
    locality,
    risk,
    children,
    from: firstStart,
    to: leaves < 36_500 ? (((children[0]?.born ?? firstStart) + Math.round(leaves)) as Day) : farAway,
  }
}

function childOf(seed: number, family: number, place: number, born: Day, risk: number, ethnicity: string): Child {
  const chance = new Chance(seed, 'children', family, place)
  const male = chance.happens(boys)
  const own = chance.happens(sharesEthnicity) ? ethnicity : chance.pick(ethnicities)
  const recorded = chance.pick([
    [own, 0.984],
    ['NOBT', 0.012],
    ['REFU', 0.004],
  ] as const)
  const disabled = chance.happens(0.033 * (0.7 + 0.3 * Math.min(risk, 4)))
  return {
    family,
    place,
    born,
    male,
    ethnicity: recorded,
    disabilities: disabled ? disabilitiesOf(chance) : [],
    unaccompanied: false,
  }
}

function disabilitiesOf(chance: Chance): string[] {
  const count = chance.pick([
    [1, 0.62],
    [2, 0.26],
    [3, 0.12],
  ] as const)
  const codes = new Set<string>()
  while (codes.size < count) codes.add(chance.pick(disabilityCodes))
  return [...codes]
}

/** Numbers of the families that stand in a sample of any size. */
export const furnitureFirst = -disabilityCodes.length

/**
 * Twelve children with a severe disability and a long plan, one for each code and every third with a second, so that
 * an authority of any size has them all (rules 2887Q and 2888Q). They have negative numbers.
 */
export function furnitureFamily(index: number): Family {
  const at = index - furnitureFirst
  const code = (disabilityCodes[at] as readonly [string, number])[0]
  const second = (disabilityCodes[(at + 5) % disabilityCodes.length] as readonly [string, number])[0]
  const born = dayOf(2011 + (at % 4), 1 + at, 3 + at) as Day
  const child: Child = {
    family: index,
    place: 0,
    born,
    male: at % 2 === 0,
    ethnicity: 'WBRI',
    unaccompanied: false,
    disabilities: at % 3 === 0 ? [code, second] : [code],
  }
  return { index, locality: at % 4, risk: 1, children: [child], from: firstStart, to: farAway }
}

/** Unaccompanied children arrive one by one: twenty a year for 68,000 children, aged 14 to 17, nearly all boys. */
const arrivalsPerYear = 20
const firstArrival = day('2016-04-01')

/** How many unaccompanied children have come to an authority of that many children. */
export function arrivalCount(children: number): number {
  return Math.round((((lastStart - firstArrival) / 365.25) * arrivalsPerYear * children) / 68_000)
}

/** The unaccompanied child of that number, with the day of arrival as the first day in the authority. */
export function arrivalOf(seed: number, index: number): Family {
  const chance = new Chance(seed, 'unaccompanied', index)
  const arrived = (firstArrival + Math.floor(chance.next() * (lastStart - firstArrival))) as Day
  const age = 14.2 + 3.7 * Math.max(chance.next(), chance.next())
  const child: Child = {
    family: index,
    place: 0,
    born: (arrived - Math.round(age * 365.25)) as Day,
    male: chance.happens(0.95),
    ethnicity: chance.pick([
      ['OOTH', 0.5],
      ['BAFR', 0.3],
      ['AOTH', 0.2],
    ] as const),
    disabilities: [],
    unaccompanied: true,
  }
  const locality = new Chance(seed, 'locality', index).whole(0, 3)
  return { index, locality, risk: 1, children: [child], from: arrived, to: farAway }
}
