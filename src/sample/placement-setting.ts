import { type Address, anyAddress, otherAuthorities } from './addresses.ts'
import { providersOf } from './providers.ts'
import type { Chance } from './random.ts'

/** Who provides a placement, under which Ofsted number, and where it is. */
export type Setting = {
  readonly PLACE_PROVIDER: string | null
  readonly URN: string | null
  readonly address: Address
}

/** Whose child it is and where the child comes from. */
export type Home = { readonly authority: string; readonly address: Address }

/** Parameters. Source: specification of the made-up authority, `process.placements`: provider, outside_boundary, more_than_20_miles_of_outside. */
const kinship = [['PR1', 1]] as const
const fostering = [
  ['PR1', 0.46],
  ['PR4', 0.5],
  ['PR5', 0.04],
] as const
const home = [
  ['PR1', 0.14],
  ['PR4', 0.8],
  ['PR5', 0.06],
] as const
const supported = [
  ['PR1', 0.08],
  ['PR4', 0.84],
  ['PR5', 0.08],
] as const
const adoption = [
  ['PR1', 0.9],
  ['PR5', 0.1],
] as const
const others: Readonly<Record<string, string>> = { P1: 'PR0', R3: 'PR4', S1: 'PR4', K1: 'PR2', R5: 'PR3' }
/** Where the building is the provider's, the child lives there. */
const buildings: ReadonlySet<string> = new Set(['K1', 'K2', 'K3', 'R3', 'S1'])
const withoutUrn: ReadonlySet<string> = new Set(['P1', 'R5'])
const outside = { own: 0.24, agency: 0.6, K2: 0.64, K3: 0.3, kinship: 0.28, P1: 0.06, adoption: 0.6, other: 1 }
const farOfOutside = { fostering: 0.25, K2: 0.5, K3: 0.25, P1: 0.1, other: 0.5 }
const atHome = 0.75

/** A setting of that type. */
export function settingFor(chance: Chance, PLACE: string, from: Home): Setting {
  const provider = providerFor(chance, PLACE)
  const isOutside = chance.happens(outsideShare(PLACE, provider))
  const isFar = chance.happens(farShare(PLACE))
  const at = chance.next()
  const livesAtHome = chance.happens(atHome)
  const elsewhere = otherAuthorities(from.authority, isFar)
  // The authority's own buildings stand in its area.
  const inside = !isOutside || (provider === 'PR1' && buildings.has(PLACE))
  const authority = inside ? from.authority : (elsewhere[Math.floor(at * elsewhere.length)] as string)
  if (buildings.has(PLACE)) {
    const homes = providersOf(PLACE, provider, authority)
    const chosen = Math.floor(chance.next() * homes.length)
    const isHome = homes[chosen]?.address.postcode === from.address.postcode
    const { urn, address } = homes[(chosen + (isHome ? 1 : 0)) % homes.length] as (typeof homes)[number]
    return { PLACE_PROVIDER: provider, URN: urn, address }
  }
  if (PLACE === 'P1' && livesAtHome) return { PLACE_PROVIDER: provider, URN: null, address: from.address }
  const address = addressBut(chance, authority, from.address)
  return { PLACE_PROVIDER: provider, URN: urnFor(chance, PLACE, provider, from.authority), address }
}

function providerFor(chance: Chance, PLACE: string): string {
  const kinshipType = PLACE === 'U1' || PLACE === 'U2' || PLACE === 'U3'
  const drawn = chance.pick<string>(
    kinshipType
      ? kinship
      : PLACE[0] === 'U'
        ? fostering
        : PLACE === 'K2'
          ? home
          : PLACE === 'K3'
            ? supported
            : adoption,
  )
  return others[PLACE] ?? drawn
}

function urnFor(chance: Chance, PLACE: string, provider: string, authority: string): string | null {
  const places = providersOf(PLACE, provider, provider === 'PR1' ? authority : null)
  const at = Math.floor(chance.next() * places.length)
  return withoutUrn.has(PLACE) ? null : (places[at] as (typeof places)[number]).urn
}

function addressBut(chance: Chance, authority: string, not: Address): Address {
  for (;;) {
    const found = anyAddress(chance, authority)
    if (found.postcode !== not.postcode) return found
  }
}

function outsideShare(PLACE: string, provider: string): number {
  if (PLACE === 'K2' || PLACE === 'K3' || PLACE === 'P1') return outside[PLACE]
  if (PLACE === 'U1' || PLACE === 'U2' || PLACE === 'U3') return outside.kinship
  if (PLACE[0] === 'A') return outside.adoption
  if (PLACE[0] !== 'U') return outside.other
  return provider === 'PR1' ? outside.own : outside.agency
}

function farShare(PLACE: string): number {
  if (PLACE === 'K2' || PLACE === 'K3' || PLACE === 'P1') return farOfOutside[PLACE]
  return PLACE[0] === 'U' ? farOfOutside.fostering : farOfOutside.other
}
