import type { Day } from '../../core/day.ts'

/** Lists that rules look things up in. An authority loads them; nothing is taken for granted where one is not there. */

/** Where a postcode is. */
export type FoundPostcode = {
  /** The ONS code of the authority for children's services; WAL, SCO, NIR or NUK outside England; null where there is none. */
  readonly authority: string | null
  /** On the national grid, in metres; null where they are not known, or on another grid (Northern Ireland, the Channel Islands). */
  readonly easting: number | null
  readonly northing: number | null
}

/** A directory of postcodes. */
export type PostcodeDirectory = {
  /** The month it is of, as people say it; null when it does not say. */
  readonly of: string | null
  /** How many postcodes it has. */
  readonly count: number
  /** @param postcode  in capitals; spaces make no difference */
  find(postcode: string): FoundPostcode | null
}

/** A provider in Ofsted's lists. */
export type Provider = {
  readonly urn: string
  /** ONS codes of the authorities it is in, by its postcodes. */
  readonly authorities: readonly string[]
  /** The placement codes it may have, and the codes of provider. */
  readonly placements: readonly string[]
  readonly providers: readonly string[]
  /** In capitals, without spaces. One Ofsted number may stand for several places. */
  readonly postcodes: readonly string[]
  readonly closedOn: Day | null
}

/** Providers by their Ofsted number, in capitals. */
export type ProviderList = ReadonlyMap<string, Provider>
