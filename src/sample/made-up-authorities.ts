/** An authority that does not exist: its number is one no authority has. */
export type MadeUpAuthority = {
  readonly number: string
  readonly name: string
  /** As people call it. */
  readonly shortName: string
  /** With this the numbers of its teams begin. */
  readonly letters: string
  /** Its four localities, in the order of `families.ts`. */
  readonly localities: readonly [string, string, string, string]
}

/** The made-up authority. Source: specification of the made-up authority, section 1. */
export const merrowdale: MadeUpAuthority = {
  number: '101',
  name: 'Merrowdale Borough Council',
  shortName: 'Merrowdale',
  letters: 'MER',
  localities: ['Ashenholt', 'Marlcross', 'Wrenfold', 'Larkhollow'],
}

/** A neighbour, for what happens where two authorities share one database. */
const ravensholt: MadeUpAuthority = {
  number: '102',
  name: 'Ravensholt Council',
  shortName: 'Ravensholt',
  letters: 'RAV',
  localities: ['Corvewick', 'Tarnbrough', 'Sedgemarch', 'Ullscote'],
}

const madeUpAuthorities: readonly MadeUpAuthority[] = [merrowdale, ravensholt]

/** The made-up authority of that number; null when there is none. */
export function madeUpAuthority(number: string): MadeUpAuthority | null {
  return madeUpAuthorities.find((authority) => authority.number === number) ?? null
}
