import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A key for a row whose return gives it none: the same facts always make the same key.
 *
 * @param prefix  which return: `cin`, `alloc`
 * @param parts   authority, table, child, start, and what tells apart two that share these
 * @returns       the prefix, a dash, and 32 hexadecimal digits
 * @source        mapping specification, section 1.2
 */
export function madeKey(prefix: string, parts: readonly string[]): string {
  return `${prefix}-${bytesToHex(sha256(utf8ToBytes(parts.join('|')))).slice(0, 32)}`
}
