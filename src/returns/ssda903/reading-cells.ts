import type { AnyRow } from './shape.ts'

/** How rules ask whether a cell says anything, whatever it says. */

/** What is said of a care leaver. */
export const careLeaverItems: readonly string[] = ['IN_TOUCH', 'ACTIV', 'ACCOM']

/** What is said of an adoption. */
export const adoptionItems: readonly string[] = [
  'DATE_INT',
  'DATE_MATCH',
  'FOSTER_CARE',
  'NB_ADOPTR',
  'SEX_ADOPTR',
  'LS_ADOPTR',
]

/** Does the column hold something that is no real day, or a day not written dd/mm/yyyy? */
export function isUnreadable(row: AnyRow, column: string): boolean {
  return row.unread !== null && row.unread[column] !== undefined
}

/** Does the cell hold anything? A date that cannot be read is something. */
export function isFilled(row: AnyRow, column: string): boolean {
  return row[column] !== null || isUnreadable(row, column)
}

/** Does any of these cells hold anything? */
export function isAnyFilled(row: AnyRow, columns: readonly string[]): boolean {
  for (const column of columns) if (isFilled(row, column)) return true
  return false
}

/** Does each of these cells hold something? */
export function areAllFilled(row: AnyRow, columns: readonly string[]): boolean {
  for (const column of columns) if (!isFilled(row, column)) return false
  return true
}

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?$/

/** The number that the text says: `12.0` is 12. Null for a blank and for anything else. */
export function asNumber(text: string | null): number | null {
  return text !== null && number.test(text) ? Number(text) : null
}
