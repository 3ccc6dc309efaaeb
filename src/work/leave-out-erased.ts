import { parseDay } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import type { Claim } from '../ssd/claim.ts'
import type { ErasedMark } from '../store/erasures.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'

/**
 * Leaves erased children out of a file that names them again, and knows whom it left out. Of a child whom the schedule
 * let go, what happened after that day comes in: a child who is referred again is never overlooked.
 */
export class LeaveOutErased {
  readonly #markOf: (personId: string) => string
  readonly #erased: ReadonlyMap<string, ErasedMark>
  readonly #leftOut = new Set<string>()
  readonly #stayedOut = new Map<string, boolean>()
  readonly #cameIn = new Set<string>()
  #last: string | null = null
  #answer: ErasedMark | null = null

  constructor(place: Place, laCode: string, erased: ReadonlyMap<string, ErasedMark>) {
    this.#erased = erased
    this.#markOf = (personId) => personMark(place.markKey, laCode, personId)
  }

  /** Is there anybody to leave out? */
  get isAnybody(): boolean {
    return [...this.#erased.values()].some(({ let_back_at }) => let_back_at === null)
  }

  /** Was this child erased, and not let back? */
  readonly isErased = (personId: string): boolean => this.#erasureOf(personId) !== null

  /** How many children were left out altogether. */
  get count(): number {
    return [...this.#leftOut].filter((person) => !this.#cameIn.has(person)).length
  }

  /** Was this child left out altogether? */
  readonly isLeftOut = (personId: string): boolean => this.#leftOut.has(personId) && !this.#cameIn.has(personId)

  /**
   * Those of them who stay out whatever happens, by their marks, and whether the file tells of a day after the erasure:
   * a person has to look whether they are to be held again.
   */
  get stayedOut(): ReadonlyMap<string, boolean> {
    return this.#stayedOut
  }

  /** What remains of the claims, which come a child or a row at a time. */
  async *remaining(claims: AsyncIterable<readonly Claim[]>): AsyncGenerator<readonly Claim[]> {
    for await (const some of claims) yield this.#erased.size === 0 ? some : this.#left(some)
  }

  /** A note on a load, with what was left out. */
  noted(note: string | null): string | null {
    if (this.count === 0) return note
    const said = `${countOf(this.count, 'child is', 'children are')} left out because of an erasure.`
    return note === null ? said : `${note} ${said}`
  }

  #left(claims: readonly Claim[]): readonly Claim[] {
    return claims.filter(({ personId }) => {
      const erased = personId === null ? null : this.#erasureOf(personId)
      if (personId === null || erased === null) return true
      const isLater = claims.some((claim) => claim.personId === personId && isAfter(claim, erased))
      const isNew = erased.comes_back && isLater
      if (isNew) this.#cameIn.add(personId)
      else this.#leftOut.add(personId)
      const { person_mark: mark } = erased
      if (!erased.comes_back) this.#stayedOut.set(mark, isLater || this.#stayedOut.get(mark) === true)
      return isNew
    })
  }

  /** The same question, many times in a row, is answered once. */
  #erasureOf(personId: string): ErasedMark | null {
    if (personId !== this.#last) this.#answer = this.#found(personId)
    this.#last = personId
    return this.#answer
  }

  /** Somebody who was let back is held like anybody else. */
  #found(personId: string): ErasedMark | null {
    const erased = this.#erased.get(this.#markOf(personId)) ?? null
    return erased?.let_back_at == null ? erased : null
  }
}

/** Does a claim tell of a day after the child was let go? */
function isAfter({ fields }: Claim, { erased_on: erasedOn }: ErasedMark): boolean {
  return Object.values(fields).some((value) => {
    const day = typeof value === 'string' ? parseDay(value) : null
    return day !== null && day > erasedOn
  })
}
