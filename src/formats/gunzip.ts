import { Gunzip } from 'fflate'
import { Refusal } from '../core/refusal.ts'
import { crc32 } from './crc-32.ts'

/** What a gzip file may unpack to. */
export type GunzipLimits = {
  /** Unpacked bytes. */
  readonly bytes: number
  /** Unpacked bytes up to which nobody asks how far they were packed; beyond, so many times the packed size at most. */
  readonly freeBytes: number
  readonly timesPacked: number
}

/** A text of this length can still be held as one; tables of numbers pack to a thirtieth at best. */
const usualLimits: GunzipLimits = { bytes: 400e6, freeBytes: 16e6, timesPacked: 200 }

/** Packed bytes given to the unpacker at once: they can become a thousand times as many. */
const pieceLength = 16_384

/** Is it a gzip file, by its first bytes? */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * Unpacks a gzip file. What it unpacks to is measured while it is unpacked, so a small file that becomes a huge one is
 * given up early; one that is damaged or stops before its end is told by the sum and the length at the end of each part.
 *
 * @throws Refusal when it is damaged, cut off, or unpacks to beyond reason
 */
export function gunzip(file: Uint8Array, limits: GunzipLimits = usualLimits): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  let part = { length: 0, sum: 0 }
  const unpacker = new Gunzip((bytes) => {
    pieces.push(bytes)
    length += bytes.length
    part = { length: part.length + bytes.length, sum: crc32(bytes, part.sum) }
  })
  // Told where the next part begins, when the one before it is unpacked.
  unpacker.onmember = (start) => {
    if (!isWhole(file, start, part)) throw damaged()
    part = { length: 0, sum: 0 }
  }
  for (let at = 0; at < file.length; at += pieceLength) {
    const end = Math.min(at + pieceLength, file.length)
    push(unpacker, file.subarray(at, end), end === file.length)
    if (length > limits.bytes || (length > limits.freeBytes && length > end * limits.timesPacked)) {
      throw new Refusal(
        'unpacks-to-too-much',
        `It unpacks to more than ${Math.floor(length / 1e6)} million bytes from ${Math.ceil(end / 1e3)} thousand, which no table of figures does. Fetch the file from its publisher again.`,
      )
    }
  }
  if (!isWhole(file, file.length, part)) throw damaged()
  return joined(pieces, length)
}

function push(unpacker: Gunzip, bytes: Uint8Array, isLast: boolean): void {
  try {
    unpacker.push(bytes, isLast)
  } catch {
    throw damaged()
  }
}

/** Is what was unpacked what the last eight bytes of its part say: its sum, and its length? */
function isWhole(file: Uint8Array, end: number, part: { readonly length: number; readonly sum: number }): boolean {
  if (end < 18) return false
  const view = new DataView(file.buffer, file.byteOffset)
  return view.getUint32(end - 8, true) === part.sum && view.getUint32(end - 4, true) === part.length % 2 ** 32
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function damaged(): Refusal {
  return new Refusal(
    'file-unreadable',
    'It is a gzip file that is damaged or stops before its end. Fetch it from its publisher again.',
  )
}
