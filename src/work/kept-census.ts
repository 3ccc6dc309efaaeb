import { asUtf8, encodingOf } from '../formats/xml/encoding.ts'
import { checkCinCensus } from '../returns/cin-census/check.ts'
import { CheckedCensus, childRow } from '../returns/cin-census/checked-census.ts'
import { childKey } from '../returns/cin-census/child-key.ts'
import { recordMark } from '../returns/cin-census/record-mark.ts'
import type { CinCell } from '../returns/cin-census/shape.ts'
import { shownRecord, withAlias } from '../returns/cin-census/shown-record.ts'
import type { Database } from '../store/database.ts'
import { keptFile, keptPiece, pieceLength } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { KeptCheck } from './kept-checks.ts'
import type { Place } from './place.ts'

/** Of each file, this many pieces are kept: whoever goes through a list comes to the same ones again. */
const piecesKept = 8

const counted = [
  ['Children', 'ChildIdentifiers'],
  ['Referrals', 'CINdetails'],
  ['Assessments', 'Assessments'],
  ['Need plans', 'CINplanDates'],
  ['Enquiries', 'Section47'],
  ['Protection plans', 'ChildProtectionPlans'],
  ['Reviews of protection plans', 'Reviews'],
] as const

/** Checks a kept census. */
export async function checkedCensus(place: Place, laCode: string, hash: string): Promise<KeptCheck> {
  const census = new CheckedCensus()
  const people: string[] = []
  const marks: number[] = []
  let isUtf8 = true
  const reach = () => byItself(laCode, place.today())
  await transaction(place.store.pool, 'load', reach(), async (db) => {
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
  const pieces = new Map<number, Uint8Array>()
  return {
    returned: census,
    children: people.length,
    people,
    marks,
    rowOf: new Map(people.map((person, row) => [person, row])),
    counted,
    summary: (compared) => census.summary(compared),
    async record(row, isFresh, alias) {
      const [from, to] = census.stretchOf(row)
      const bytes = isUtf8
        ? await stretch(place, laCode, hash, pieces, from, to)
        : await transaction(place.store.pool, 'load', reach(), (db) => converted(db, laCode, hash, from, to))
      return shownRecord(census, row, bytes, isFresh, alias)
    },
    async eachIssue(listen) {
      await transaction(place.store.pool, 'load', reach(), async (db) => {
        const file = await keptFile(db, laCode, hash)
        if (file === null) return
        await checkCinCensus(
          file.bytes,
          {},
          {
            issue: (issue) =>
              listen({
                rule: issue.rule,
                child: childRow(issue),
                cells: (alias) =>
                  alias === null
                    ? issue.cells
                    : issue.cells.map(([at, field]) =>
                        at.table === 'ChildIdentifiers'
                          ? ([withAlias(at, alias), field] as CinCell)
                          : ([at, field] as CinCell),
                      ),
              }),
          },
        )
      })
    },
  }
}

/** Some bytes of a kept file. */
async function stretch(
  place: Place,
  laCode: string,
  hash: string,
  pieces: Map<number, Uint8Array>,
  from: number,
  to: number,
): Promise<Uint8Array> {
  const reach = byItself(laCode, place.today())
  const parts: Uint8Array[] = []
  for (let number = Math.floor(from / pieceLength); number * pieceLength < to; number++) {
    const piece =
      pieces.get(number) ??
      (await transaction(place.store.pool, 'load', reach, (db) => keptPiece(db, laCode, hash, number)))
    pieces.delete(number)
    pieces.set(number, piece)
    if (pieces.size > piecesKept) pieces.delete(pieces.keys().next().value as number)
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
