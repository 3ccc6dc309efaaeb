import { asUtf8, encodingOf } from '../formats/xml/encoding.ts'
import { CheckedCensus } from '../returns/cin-census/checked-census.ts'
import { childKey } from '../returns/cin-census/child-key.ts'
import { type CensusComparison, compareCensuses } from '../returns/cin-census/compare-censuses.ts'
import { recordMark } from '../returns/cin-census/record-mark.ts'
import type { Database } from '../store/database.ts'
import { fileState, keptFile, keptPiece, pieceLength } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** The check of a kept file, and whose children its rows are. */
export type KeptCheck = {
  readonly census: CheckedCensus
  /** By the child's row: the key of the child's rows. */
  readonly people: readonly string[]
  /** By that key: the child's row. */
  readonly rowOf: ReadonlyMap<string, number>
  /** By the child's row: stands for all that the file says of the child. */
  readonly marks: readonly number[]
  /** Are places in the file those of its bytes? */
  readonly isUtf8: boolean
  /** Pieces of the file that were read last, by number. */
  readonly pieces: Map<number, Uint8Array>
}

type Kept = { readonly state: string; usedAt: number; readonly check: Promise<KeptCheck> }

/** By running copy, so that one database never answers for another. Used last stands last. */
const keptHere = new WeakMap<Place['store'], Map<string, Kept>>()
const compared = new WeakMap<KeptCheck, WeakMap<KeptCheck, CensusComparison>>()

/** A check is kept for this long after it was used, and this many of them. */
const keptFor = 15 * 60_000
const keptAtMost = 6
/** Of each, this many pieces of the file: whoever goes through a list comes to the same ones again. */
const piecesKept = 8

/**
 * The check of a kept file: made again when it is asked for, and kept by this process for a while (decision 0017). When a
 * child was taken out of the file since, it is made anew.
 *
 * @returns null when the file is no longer kept
 */
export async function keptCheck(place: Place, laCode: string, hash: string): Promise<KeptCheck | null> {
  const reach = byItself(laCode, place.today())
  const state = await transaction(place.store.pool, 'load', reach, (db) => fileState(db, laCode, hash))
  const kept = keptHere.get(place.store) ?? new Map<string, Kept>()
  keptHere.set(place.store, kept)
  const key = `${laCode} ${hash}`
  const known = kept.get(key)
  kept.delete(key)
  const now = performance.now()
  for (const [other, { usedAt }] of kept) if (now - usedAt > keptFor) kept.delete(other)
  if (state === null) return null
  const check = known?.state === state ? known.check : checkAgain(place, laCode, hash)
  kept.set(key, { state, usedAt: now, check })
  check.catch(() => kept.delete(key))
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value as string)
  return check
}

async function checkAgain(place: Place, laCode: string, hash: string): Promise<KeptCheck> {
  const census = new CheckedCensus()
  const people: string[] = []
  const marks: number[] = []
  let isUtf8 = true
  await transaction(place.store.pool, 'load', byItself(laCode, place.today()), async (db) => {
    const file = await keptFile(db, laCode, hash)
    if (file === null) throw new Error('A kept file went while it was read')
    async function* bytes(): AsyncGenerator<Uint8Array> {
      let first = true
      for await (const piece of (file as NonNullable<typeof file>).bytes) {
        if (first) isUtf8 = encodingOf(piece.subarray(0, 256)) === 'utf-8'
        first = false
        yield piece
      }
    }
    await census.read(bytes(), null, (child, year) => {
      people.push(childKey(child, laCode, year).key)
      marks.push(recordMark(child))
    })
  })
  return {
    census,
    people,
    marks,
    rowOf: new Map(people.map((person, row) => [person, row])),
    isUtf8,
    pieces: new Map(),
  }
}

/** What became of the issues of an earlier check; worked out once for as long as both are kept. */
export function comparisonOf(later: KeptCheck, earlier: KeptCheck): CensusComparison {
  const known = compared.get(later) ?? new WeakMap<KeptCheck, CensusComparison>()
  compared.set(later, known)
  const comparison = known.get(earlier) ?? compareCensuses(later.census, earlier.census)
  known.set(earlier, comparison)
  return comparison
}

/** The bytes of one child of a kept file, as UTF-8. */
export async function bytesOfChild(
  place: Place,
  laCode: string,
  hash: string,
  check: KeptCheck,
  row: number,
): Promise<Uint8Array> {
  const [from, to] = check.census.stretchOf(row)
  const reach = byItself(laCode, place.today())
  if (!check.isUtf8) return transaction(place.store.pool, 'load', reach, (db) => converted(db, laCode, hash, from, to))
  const parts: Uint8Array[] = []
  for (let number = Math.floor(from / pieceLength); number * pieceLength < to; number++) {
    const piece =
      check.pieces.get(number) ??
      (await transaction(place.store.pool, 'load', reach, (db) => keptPiece(db, laCode, hash, number)))
    check.pieces.delete(number)
    check.pieces.set(number, piece)
    if (check.pieces.size > piecesKept) check.pieces.delete(check.pieces.keys().next().value as number)
    const start = number * pieceLength
    parts.push(piece.subarray(Math.max(0, from - start), to - start))
  }
  return Buffer.concat(parts)
}

/** A stretch of a file that is not UTF-8, in places of the file as if it were. */
async function converted(db: Database, laCode: string, hash: string, from: number, to: number): Promise<Uint8Array> {
  const file = await keptFile(db, laCode, hash)
  if (file === null) throw new Error('A kept file went while it was read')
  const parts: Uint8Array[] = []
  let at = 0
  for await (const piece of asUtf8(file.bytes)) {
    if (at < to && at + piece.length > from) parts.push(piece.slice(Math.max(0, from - at), to - at))
    at += piece.length
  }
  return Buffer.concat(parts)
}
