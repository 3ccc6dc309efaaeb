import type { Day } from '../../../core/day.ts'

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
