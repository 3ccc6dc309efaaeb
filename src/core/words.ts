/** Children of a return by what was found in them. */
export type Totals = { readonly children: number; readonly withError: number; readonly withQueryOnly: number }

const grouped = new Intl.NumberFormat('en-GB')

/** Numbers as people write them: 4,936. */
export function spoken(number: number): string {
  return Number.isInteger(number) && number >= 0 && number < 1000 ? String(number) : grouped.format(number)
}

/** `1 child`, `4,936 children`. */
export function countOf(number: number, one: string, many: string): string {
  return `${spoken(number)} ${number === 1 ? one : many}`
}
