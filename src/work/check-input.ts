import { Refusal } from '../core/refusal.ts'
import { type CinCheck, type CinListener, checkCinCensus, headerYear } from '../returns/cin-census/check.ts'
import { readCinCensus } from '../returns/cin-census/read.ts'
import { type Input, peek } from './open-inputs.ts'

/** How long a check took, in milliseconds, and how fast it went. */
export type Timings = {
  readonly totalMs: number
  readonly megabytesPerSecond: number
  readonly childrenPerSecond: number
}

export type CheckedInput = { readonly check: CinCheck; readonly timings: Timings }

/**
 * Checks one file.
 *
 * @param listenerFor    makes the listener, for the collection year whose words it is to use; null when the year cannot
 *                       be told before the end
 * @param betweenPieces  called before each piece is read, with the bytes read so far: show progress, or wait until what
 *                       was found has been written
 */
export async function checkInput(
  input: Input,
  options: { readonly year?: number; readonly betweenPieces?: (bytesRead: number) => void | Promise<void> },
  listenerFor: (year: number | null) => CinListener,
): Promise<CheckedInput> {
  const started = performance.now()
  const { start, all } = await peek(input.bytes)
  const listener = listenerFor(options.year ?? (await yearIn(start)))
  const check = await checkCinCensus(counted(all, options.betweenPieces), options, listener)
  const totalMs = performance.now() - started
  return {
    check,
    timings: {
      totalMs: Math.round(totalMs * 10) / 10,
      megabytesPerSecond: Math.round(check.bytes / totalMs / 100) / 10,
      childrenPerSecond: Math.round((check.children / totalMs) * 1000),
    },
  }
}

/** The header's year, when the header is among the first bytes. */
async function yearIn(start: Uint8Array): Promise<number | null> {
  let year: number | null = null
  try {
    await readCinCensus(onePiece(start), {
      header(header) {
        year = headerYear(header)
      },
    })
  } catch (error) {
    // The piece ends where it ends; what is wrong with the file itself, the check will say.
    if (!(error instanceof Refusal)) throw error
  }
  return year
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  betweenPieces: ((bytesRead: number) => void | Promise<void>) | undefined,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const piece of bytes) {
    await betweenPieces?.(read)
    read += piece.length
    yield piece
  }
}
