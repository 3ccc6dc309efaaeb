import type { Day } from '../core/day.ts'
import type { Claim } from '../ssd/claim.ts'
import type { SubmissionSummary } from '../store/submissions.ts'

/** What a load needs to know of a file before its first claim. */
export type LoadBegins = { readonly period: string; readonly referenceDate: Day }

/** Told of a file as it is read for loading. */
export type LoadListener = {
  begin(about: LoadBegins): void
  claims(claims: readonly Claim[]): void
  /** Told by a return that is read whole: how far it is, from 0 to 1, and what it does. */
  moves(share: number, doing: string): void
}

/** A return that can be loaded. One file each, `load-<return>.ts`. */
export type LoadableReturn = {
  readonly id: string
  /** As a person calls it. */
  readonly name: string
  /** Is each file of one year? If not, it says how things stand on the day it was made. */
  readonly isOfPeriod: boolean
  /** Does it say of which team a child is? */
  readonly namesTeams: boolean
  /** Is it read whole before its first claim, with postcodes looked up in the directory? Then it says itself how far it is. */
  readonly isReadWhole: boolean
  /**
   * Of which authority a file of this return is, and of which period, as far as its beginning says.
   *
   * @returns null when the file is another return
   */
  recognise(start: Uint8Array, bytes: () => AsyncIterable<Uint8Array>): Promise<Recognised | null>
  /**
   * Checks a file and makes its claims.
   *
   * @throws Refusal when it cannot be read
   */
  read(bytes: AsyncIterable<Uint8Array>, about: ReadAbout, listener: LoadListener): Promise<SubmissionSummary>
}

/** For whom a file is read, and with what. */
type ReadAbout = {
  readonly laCode: string
  readonly today: Day
  /** The data folder, for lists that were loaded into it. */
  readonly data: string
  /** The collection year somebody chose for it; null when the file tells it. */
  readonly chosenYear: number | null
  /** The file of the same return that was loaded for another period; null when none was, or it is no longer kept. */
  kept(period: string): Promise<AsyncIterable<Uint8Array> | null>
}

export type Recognised = {
  /** The authority's number; null when the file does not say. */
  readonly authority: string | null
  readonly period: string | null
}
