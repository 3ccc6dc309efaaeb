/**
 * Is this the number of an authority that does not exist? DfE's numbers begin at 201; those below are for made-up ones
 * (Merrowdale 101, its neighbours 102 to 111, a made-up nation 001 to 153).
 *
 * @source specification of the made-up authority, section 1
 */
export function isMadeUp(laCode: string): boolean {
  return /^[01]\d\d$/.test(laCode)
}

/** Merrowdale and the ten authorities that are its neighbours, by number: none of them exists. */
export const madeUpNames: Readonly<Record<string, string>> = {
  '101': 'Merrowdale',
  '102': 'Ravensholt',
  '103': 'Aldermarsh',
  '104': 'Hexwater',
  '105': 'Bellmarrow',
  '106': 'Kingsmarrow',
  '107': 'Oldenbrook',
  '108': 'Saltergate Moor',
  '109': 'Wyverdale',
  '110': 'Fenhaven',
  '111': 'Bracksea',
}
