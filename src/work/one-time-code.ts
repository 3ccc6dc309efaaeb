import { createHmac } from 'node:crypto'

/**
 * Codes of six digits that an app on a phone makes from a shared secret and the time.
 *
 * @source RFC 6238 (time-based one-time passwords) with SHA-1, 30 seconds and 6 digits; RFC 4226, section 5.3; RFC 4648 (base 32)
 */
const seconds = 30

/** The step of 30 seconds a moment lies in. */
export const stepAt = (milliseconds: number) => Math.floor(milliseconds / 1000 / seconds)

/** The code of a step. */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac[mac.length - 1] as number) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The step a code belongs to, of the present one and its neighbours: clocks are never quite the same. Null for none. */
export function stepOfCode(secret: Uint8Array, code: string, now: number): number | null {
  const digits = code.replace(/\s/g, '')
  const present = stepAt(now)
  return [present, present - 1, present + 1].find((step) => codeOf(secret, step) === digits) ?? null
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as apps want them typed. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
