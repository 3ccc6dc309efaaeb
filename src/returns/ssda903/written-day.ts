import { type Day, dayOf } from '../../core/day.ts'

const slash = 0x2f

/**
 * The bytes from `from` up to `to` as a day written `dd/mm/yyyy`. The day and the month may have one digit, the year
 * has four; null when they are anything else, or name no real day.
 */
export function slashDay(bytes: Uint8Array, from: number, to: number): Day | null {
  if (to - from === 10) return fullSlashDay(bytes, from)
  const year = to - 4
  const monthEnd = year - 1
  if (to - from < 8 || to - from > 10 || bytes[monthEnd] !== slash) return null
  const dayEnd = bytes[from + 1] === slash ? from + 1 : from + 2
  if (bytes[dayEnd] !== slash) return null
  const read = [number(bytes, year, to), number(bytes, dayEnd + 1, monthEnd), number(bytes, from, dayEnd)] as const
  return read[0] < 0 || read[1] < 0 || read[2] < 0 ? null : dayOf(read[0], read[1], read[2])
}

/** The same of ten bytes, which nearly all are. */
function fullSlashDay(bytes: Uint8Array, at: number): Day | null {
  if (bytes[at + 2] !== slash || bytes[at + 5] !== slash) return null
  const dayOfMonth = twoDigits(bytes, at)
  const month = twoDigits(bytes, at + 3)
  const century = twoDigits(bytes, at + 6)
  const year = twoDigits(bytes, at + 8)
  if (dayOfMonth < 0 || month < 0 || century < 0 || year < 0) return null
  return dayOf(century * 100 + year, month, dayOfMonth)
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48
  const ones = (bytes[at + 1] as number) - 48
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}

/** The number that one digit or more write; -1 when there are none, or others among them. */
function number(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

const encoder = new TextEncoder()

/** The same of a text. */
export function writtenDay(text: string): Day | null {
  const bytes = encoder.encode(text)
  return slashDay(bytes, 0, bytes.length)
}

/**
 * The earliest day that a date with unknown parts can mean: `ZZ/ZZ/2015` is 1 January 2015 at the earliest.
 *
 * @param text  day, month and year as `dd/mm/yyyy`, with `ZZ` or `ZZZZ` for what is not known, in any case of letters
 * @returns     'any' when the year is not known; null when the text has another form, or can mean no real day
 */
export function earliestDay(text: string): Day | 'any' | null {
  const parts = /^(\d{1,2}|ZZ)\/(\d{1,2}|ZZ)\/(\d{4}|ZZZZ)$/i.exec(text)
  if (parts === null) return null
  const [dayOfMonth, month, year] = parts.slice(1).map((part) => (/^\d/.test(part) ? Number(part) : null))
  // A leap year: a 29 February of a year that is not known may have been.
  const found = dayOf(year ?? 2000, month ?? 1, dayOfMonth ?? 1)
  if (found === null) return null
  return year === null ? 'any' : found
}
