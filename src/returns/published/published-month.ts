import { longDay, parseDay } from '../../core/day.ts'

/** `September 2025`: the month of a day as a file has it, a date or a text such as `4 December 2025`; null of anything else. */
export function monthOf(cell: unknown): string | null {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim()
  const day = parseDay(text.slice(0, 10))
  if (day !== null) return longDay(day).replace(/^\d+ /, '')
  return /^\d{1,2} ([A-Z][a-z]+ 20\d\d)$/.exec(text)?.[1] ?? null
}
