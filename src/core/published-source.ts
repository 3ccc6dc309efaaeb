/** Where published numbers come from, and what is made of them: data of the indicators, read by those who read files. */

/** One column of a published data set, in the rows whose filters have exactly these members. */
export type PublishedColumn = {
  /** The data set, by the name its reader knows it by: `referrals`, `lait`. */
  readonly dataset: string
  /** The column as the file heads it; for the long table of LAIT, its measure. */
  readonly column: string
  readonly where?: Readonly<Record<string, string>>
  /** The column of the same row of which it is a part: the number kept is the percentage. */
  readonly shareOf?: string
  /** The same, of what is left when this column is taken away. */
  readonly restOf?: string
}

/** A number that no file has, made of those kept. Where a part has no number, there is none. */
export type Derivation =
  /** `of` for each so many of the population, at the mid-year before the period ends; `times` turns £ thousand to £. */
  | {
      readonly by: 'rate'
      readonly of: string
      readonly per: number
      readonly population: string
      readonly times?: number
    }
  /** `of` less `less`, in points. */
  | { readonly by: 'difference'; readonly of: string; readonly less: string }
  /** In percent, against so many years before. */
  | { readonly by: 'growth'; readonly of: string; readonly years: number }
  /** What is left of 100%. */
  | { readonly by: 'complement'; readonly of: string }

/** Which way is better. */
export type Better = 'higher' | 'lower' | 'neither'
