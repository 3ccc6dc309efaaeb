import { inWords } from '../../../documents/charts/chart-words.ts'

/** `a year ago`, `three years ago`. */
export function agoInYears(years: number): string {
  return years === 1 ? 'a year ago' : `${inWords(years)} years ago`
}

/** The same of months: `three months ago`, `a year ago`, `15 months ago`. */
export function agoInMonths(months: number): string {
  if (months > 0 && months % 12 === 0) return agoInYears(months / 12)
  return months === 1 ? 'a month ago' : `${inWords(months)} months ago`
}
