/**
 * Who told the authority, in the few groups a picture can show. Each code of the ReferralSource item is in one; what is no
 * code of it, or is not recorded, is in the last.
 *
 * Source: the item's own main numbers (DfE, children in need census guide, N00152); schools, health and police as in the
 * indicators `referrals-source-schools`, `referrals-source-health` and `referrals-source-police`.
 */
export type WhoToldUs = {
  readonly id: string
  readonly name: string
  /** Its referrals in a sentence: `schools’ referrals`. */
  readonly referrals: string
  readonly codes: readonly string[]
}

export const whoToldUsGroups = [
  { id: 'police', name: 'Police', referrals: 'police referrals', codes: ['6'] },
  { id: 'schools', name: 'Schools', referrals: 'schools’ referrals', codes: ['2A', '2B'] },
  { id: 'health', name: 'Health', referrals: 'health referrals', codes: ['3A', '3B', '3C', '3D', '3E', '3F'] },
  {
    id: 'public',
    name: 'Family or public',
    referrals: 'referrals from family or public',
    codes: ['1A', '1B', '1C', '1D', '9'],
  },
  {
    id: 'authorities',
    name: 'Other authority teams',
    referrals: 'referrals from other authority teams',
    codes: ['5A', '5B', '5C', '5D'],
  },
  { id: 'courts', name: 'Courts and probation', referrals: 'referrals from courts and probation', codes: ['7'] },
  { id: 'housing', name: 'Housing', referrals: 'housing referrals', codes: ['4'] },
  { id: 'others', name: 'Others', referrals: 'referrals from others', codes: ['8'] },
  { id: 'not-known', name: 'Not known', referrals: 'referrals of unknown source', codes: ['10'] },
] as const satisfies readonly WhoToldUs[]

/** The group of who is not known. */
export const notKnownWho = 'not-known'

const ofCode = new Map<string, string>(
  whoToldUsGroups.flatMap(({ id, codes }) => codes.map((code) => [code, id] as const)),
)

/** The group a code is in. */
export function whoToldUsOf(code: string | null): string {
  return ofCode.get(code ?? '') ?? notKnownWho
}

/** A group by its name in addresses; null when there is none. */
export function whoToldUsNamed(id: string): WhoToldUs | null {
  return whoToldUsGroups.find((each) => each.id === id) ?? null
}
