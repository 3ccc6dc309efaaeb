import { Refusal } from '../core/refusal.ts'

/** More than this in one set is no return of a year: the largest authority's takes a hundredth of it. */
export const mostBytes = 1_000_000_000

/**
 * All of the bytes of a file.
 *
 * @param before  bytes of the same return that are there already
 * @throws Refusal when it is far more than a return
 */
export async function whole(bytes: AsyncIterable<Uint8Array>, before: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = before
  for await (const piece of bytes) {
    length += piece.length
    if (length > mostBytes) {
      throw new Refusal(
        'return-not-recognised',
        'It holds more than 1 GB, a hundred times the looked-after return of the largest authority. Send the files of the return alone.',
      )
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
