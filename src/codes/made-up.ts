/**
 * Is this the number of an authority that does not exist? DfE's numbers begin at 201; those below are for made-up ones
 * (Merrowdale 101, its neighbours 102 to 111, a made-up nation 001 to 153).
 *
 * @source specification of the made-up authority, section 1
 */
export function isMadeUp(laCode: string): boolean {
  return /^[01]\d\d$/.test(laCode)
}
