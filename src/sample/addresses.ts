import { Chance } from './random.ts'

/**
 * Made-up addresses: postcodes of the right shape in areas that do not exist, in a piece of the North Sea.
 *
 * Each of the eleven authorities is a rectangle of 18 by 12 kilometres with sixteen wards of 60 postcodes; TH1 to TH16 are
 * Merrowdale's wards. Eight neighbours stand round it and two further off, so that placements inside, outside, and
 * outside and far away can be told. Source: specification of the made-up authority, `identifiers.postcodes`.
 */
export type Address = { readonly postcode: string; readonly easting: number; readonly northing: number }

/** An authority's number, its postcode area, and where it lies: rectangles east and north of Merrowdale. */
const authorities = [
  ['101', 'TH', 0, 0],
  ['102', 'BK', -1, 1],
  ['103', 'DP', 0, 1],
  ['104', 'FD', 1, 1],
  ['105', 'GK', -1, 0],
  ['106', 'HK', 1, 0],
  ['107', 'LG', -1, -1],
  ['108', 'MR', 0, -1],
  ['109', 'NB', 1, -1],
  ['110', 'RC', 3, 0],
  ['111', 'TB', -3, 0],
] as const

type Authority = (typeof authorities)[number]

const firstEasting = 620_000
const firstNorthing = 480_000
const wardsAcross = 4
const ward = { wide: 4_500, high: 3_000 }
export const wardCount = 16
const unitsInSector = 20
export const unitsInWard = 60
const letters = 'ABDEFGHJLNPQRSTUWXYZ'
/** Further than this from one middle to another, in metres, most addresses are more than 20 miles apart. */
const farAway = 40_000

/** Numbers of all authorities that have addresses. */
export const addressedAuthorities: readonly string[] = authorities.map(([number]) => number)

/**
 * One address of a ward, always the same.
 *
 * @param unit  0 to 59
 */
export function addressOf(number: string, wardNumber: number, unit: number): Address {
  const [, area, east, north] = authorityOf(number)
  const at = (wardNumber - 1) * unitsInWard + unit
  const known = addresses.get(number)?.[at]
  if (known !== undefined) return known
  const chance = new Chance(0, 'addresses', Number(number), wardNumber, unit)
  const column = (wardNumber - 1) % wardsAcross
  const row = Math.floor((wardNumber - 1) / wardsAcross)
  const place = unit % unitsInSector
  const inward = `${1 + Math.floor(unit / unitsInSector)}${letters[place]}${letters[(place * 7 + 3) % letters.length]}`
  const address = {
    postcode: `${area}${wardNumber} ${inward}`,
    easting: firstEasting + (east * wardsAcross + column) * ward.wide + Math.floor(chance.next() * ward.wide),
    northing: firstNorthing + (north * wardsAcross + row) * ward.high + Math.floor(chance.next() * ward.high),
  }
  const ofAuthority = addresses.get(number) ?? []
  ofAuthority[at] = address
  addresses.set(number, ofAuthority)
  return address
}

const addresses = new Map<string, Address[]>()

/** Every address of an authority. */
export function* addressesIn(number: string): Generator<Address> {
  for (let wardNumber = 1; wardNumber <= wardCount; wardNumber++) {
    for (let unit = 0; unit < unitsInWard; unit++) yield addressOf(number, wardNumber, unit)
  }
}

/** An address somewhere in an authority. */
export function anyAddress(chance: Chance, number: string): Address {
  return addressOf(number, chance.whole(1, wardCount), chance.whole(0, unitsInWard - 1))
}

/** The home of a family: in one of the four wards of its locality. */
export function homeOf(seed: number, number: string, family: { readonly index: number; readonly locality: number }) {
  const chance = new Chance(seed, 'address', family.index)
  return addressOf(number, 1 + family.locality * wardsAcross + chance.whole(0, 3), chance.whole(0, unitsInWard - 1))
}

/** Other authorities, near ones or far ones; all others where none is as near or as far. */
export function otherAuthorities(number: string, far: boolean): readonly string[] {
  const [, , east, north] = authorityOf(number)
  const others = authorities.filter(([other]) => other !== number)
  const found = others.filter(([, , otherEast, otherNorth]) => {
    const metres = Math.hypot(
      (otherEast - east) * ward.wide * wardsAcross,
      (otherNorth - north) * ward.high * wardsAcross,
    )
    return metres > farAway === far
  })
  return (found.length > 0 ? found : others).map(([other]) => other)
}

function authorityOf(number: string): Authority {
  return authorities.find(([known]) => known === number) ?? authorities[0]
}
