/** One code of a set, with the collection years (inclusive, named by the year they end in) it is valid in. */
export type Code = {
  readonly code: string
  readonly means: string
  /** First collection year; left out when it was there from the start. */
  readonly from?: number
  /** Last collection year; left out while in force. */
  readonly to?: number
  /** Anything an analyst should know before choosing it. */
  readonly note?: string
}

/** A list of codes with its history. */
export type CodeSet = {
  /** The name people use: `referral source`. */
  readonly name: string
  /** The item of the return that holds it: `ReferralSource`. */
  readonly item: string
  readonly source: string
  readonly codes: readonly Code[]
  /** The codes valid in that collection year. Compared exactly: case and characters. */
  at(year: number): ReadonlySet<string>
  /** What a code means, in any year; null when the set never had it. */
  meaning(code: string): string | null
}

/** Defines a code set. */
export function codeSet(about: { name: string; item: string; source: string }, codes: readonly Code[]): CodeSet {
  const meanings = new Map(codes.map(({ code, means }) => [code, means]))
  return {
    ...about,
    codes,
    at: (year) =>
      new Set(
        codes
          .filter(({ from, to }) => (from === undefined || from <= year) && (to === undefined || year <= to))
          .map(({ code }) => code),
      ),
    meaning: (code) => meanings.get(code) ?? null,
  }
}
