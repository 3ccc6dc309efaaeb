import { madeUpNames } from '../../codes/made-up.ts'
import { madeUpNation, madeUpRegion } from '../../codes/regions.ts'

/** An area that made-up statistics speak of. */
export type Area = {
  /** The number of an authority, or the code of a region or nation. */
  readonly code: string
  readonly ons: string
  readonly name: string
  readonly level: 'Local authority' | 'Regional' | 'National'
}

/** Merrowdale and its ten neighbours: the whole of Mercia Vale. */
export const authorities: readonly Area[] = Object.entries(madeUpNames).map(([code, name]) => ({
  ...{ code, name },
  ons: `E08990${code}`,
  level: 'Local authority',
}))

export const region: Area = {
  ...{ code: madeUpRegion.code, name: madeUpRegion.name },
  ons: madeUpRegion.code,
  level: 'Regional',
}

/** Larger than what is published of its authorities: most of them are nowhere written out. */
export const nation: Area = {
  ...{ code: madeUpNation.code, name: madeUpNation.name },
  ons: madeUpNation.code,
  level: 'National',
}

/** In the order in which a publisher lists them. */
export const areas: readonly Area[] = [nation, region, ...authorities]

/** Whole numbers of something in an area, by name. A region has the sum of its authorities. */
export type Counts = Readonly<Record<string, number>>

/** The counts of an area: of the region those of its authorities together. */
export function countsOf(area: Area, count: (area: Area) => Counts): Counts {
  if (area !== region) return count(area)
  const sums: Record<string, number> = {}
  for (const authority of authorities) {
    for (const [name, number] of Object.entries(count(authority))) sums[name] = (sums[name] ?? 0) + number
  }
  return sums
}
