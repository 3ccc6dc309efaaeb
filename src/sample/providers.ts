import type { ListedProvider } from '../returns/ssda903/lists/read-providers.ts'
import { type Address, addressedAuthorities, addressOf, unitsInWard, wardCount } from './addresses.ts'
import { Chance } from './random.ts'

/** A made-up provider: its Ofsted number (SC9 and five digits, never issued), what it may do, and where it is. */
export type Provider = {
  readonly urn: string
  /** The number of the authority it is in. */
  readonly authority: string
  readonly placements: readonly string[]
  readonly providers: readonly string[]
  readonly address: Address
}

const foster = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']
const adoption = ['A3', 'A4', 'A5', 'A6']
/** Supported accommodation was H5 until 2023-24. */
const supported = ['K3', 'H5']
const own = ['PR1', 'PR2']

/** What there is in each authority: from the number on, so many of a kind. Its own services come first. */
const kinds: readonly (readonly [
  from: number,
  count: number,
  placements: readonly string[],
  providers: readonly string[],
])[] = [
  [1, 1, [...foster, ...adoption], own],
  [2, 4, [...foster, 'A3', 'A5'], ['PR4']],
  [6, 1, [...foster, 'A3', 'A5'], ['PR5']],
  [7, 1, adoption, ['PR5']],
  [10, 3, ['K2'], own],
  [13, 14, ['K2'], ['PR4']],
  [27, 2, ['K2'], ['PR5']],
  [30, 1, ['K1'], own],
  [31, 1, ['R3'], ['PR4']],
  [32, 1, ['S1'], ['PR4']],
  [40, 2, supported, own],
  [42, 12, supported, ['PR4']],
  [54, 2, supported, ['PR5']],
]

const providers: readonly Provider[] = addressedAuthorities.flatMap((authority) =>
  kinds.flatMap(([from, count, placements, codes]) =>
    Array.from({ length: count }, (_, at): Provider => {
      const number = from + at
      const chance = new Chance(0, 'providers', Number(authority), number)
      return {
        urn: `SC9${authority.slice(1)}${String(number).padStart(3, '0')}`,
        authority,
        placements,
        providers: codes,
        address: addressOf(authority, chance.whole(1, wardCount), chance.whole(0, unitsInWard - 1)),
      }
    }),
  ),
)

const byKind = new Map<string, readonly Provider[]>()

/** Providers of a type of placement and a kind of provider in an authority; in any where it is null. */
export function providersOf(placement: string, provider: string, authority: string | null): readonly Provider[] {
  const key = `${placement} ${provider} ${authority}`
  let found = byKind.get(key)
  if (found === undefined) {
    found = providers.filter(
      (each) =>
        each.placements.includes(placement) &&
        each.providers.includes(provider) &&
        (authority === null || each.authority === authority),
    )
    byKind.set(key, found)
  }
  return found
}

/** The made-up list of providers, as Ofsted's would be read. */
export function madeUpProviders(): readonly ListedProvider[] {
  return providers.map(({ urn, placements, providers: codes, address }) => ({
    urn,
    placements,
    providers: codes,
    postcode: address.postcode.replace(' ', ''),
    closedOn: null,
  }))
}
