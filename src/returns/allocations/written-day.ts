import { type Day, dayOf } from '../../core/day.ts'

/** Years an allocation can be of: others are slips of the pen. */
const firstYear = 1900
const lastYear = 2100

const year = '(\\d{4})'
const pattern = new RegExp(
  `^(?:${year}-(\\d\\d)-(\\d\\d)|(\\d{1,2})/(\\d{1,2})/${year})(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?$`,
)

/**
 * Reads a day written `YYYY-MM-DD` or `DD/MM/YYYY`; a time of day after it is passed over.
 *
 * @returns the day; 'never' for the 31 December 9999 that many systems write for an end that has not come; null when
 *          it is no real day, or of no year before 2100 since 1900
 */
export function writtenDay(text: string): Day | 'never' | null {
  const found = pattern.exec(text)
  if (found === null) return null
  const [, isoYear, isoMonth, isoDay, dayOfMonth, month, slashYear] = found
  const inYear = Number(isoYear ?? slashYear)
  const read = dayOf(inYear, Number(isoMonth ?? month), Number(isoDay ?? dayOfMonth))
  if (inYear === 9999 && read === dayOf(9999, 12, 31)) return 'never'
  return inYear < firstYear || inYear > lastYear ? null : read
}
