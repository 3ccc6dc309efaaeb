import { type CinCheck, type CinListener, checkCinCensus } from '../returns/cin-census/check.ts'
import type { Input } from './open-inputs.ts'

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
 * @param betweenPieces  called before each piece is read, with the bytes read so far: show progress, or wait until what
 *                       was found has been written
 */
export async function checkInput(
  input: Input,
  options: { readonly year?: number; readonly betweenPieces?: (bytesRead: number) => void | Promise<void> },
  listener: CinListener,
): Promise<CheckedInput> {
  const started = performance.now()
  const check = await checkCinCensus(counted(input.bytes, options.betweenPieces), options, listener)
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
