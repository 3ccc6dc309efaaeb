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
