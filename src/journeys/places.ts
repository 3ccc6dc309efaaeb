/** Where a looked-after child lives, in a word or two: for labels, and for sentences with a small letter. */
const places: Readonly<Record<string, string>> = {
  ...{ A3: 'Adopters', A4: 'Adopters', A5: 'Adopters', A6: 'Adopters' },
  ...{ H5: 'Supported accommodation', K1: 'Secure home', K2: 'Children’s home', K3: 'Supported accommodation' },
  ...{ P1: 'Parents', P2: 'Independent living', P3: 'Employment with residence' },
  ...{ R1: 'Care home', R2: 'Nursing care', R3: 'Family centre', R5: 'Custody', S1: 'Residential school' },
  ...{ T0: 'Temporary place', T1: 'Hospital', T2: 'Holiday', T3: 'While the carer is away', T4: 'Temporary place' },
  ...{ U1: 'Relative or friend', U2: 'Relative or friend', U3: 'Relative or friend' },
  ...{ U4: 'Foster carer', U5: 'Foster carer', U6: 'Foster carer' },
  ...{ Z1: 'Other place', Z11: 'Other place', Z12: 'Other place', Z13: 'Other place', Z14: 'Other place' },
}

/** `Foster carer`; a code the set never had stands as written, and where none is recorded it is a placement. */
export function placeName(type: string | undefined): string {
  return type === undefined ? 'Placement' : (places[type] ?? type)
}

/** The same to stand within a sentence: `foster carer`. */
export function placeInWords(type: string | undefined): string {
  const name = placeName(type)
  return name === type ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

const providers: Readonly<Record<string, string>> = {
  ...{ PR1: 'the authority’s own', PR2: 'another authority’s', PR3: 'another public body’s' },
  ...{ PR4: 'private provider', PR5: 'voluntary provider' },
}

/** Whose provision it is, to stand after the place; empty where it needs no words, as with parents. */
export function providerInWords(provider: string | undefined): string {
  return provider === undefined || provider === 'PR0' ? '' : (providers[provider] ?? provider)
}

/** Is the child placed with those who are to adopt? */
export function isForAdoption(type: string | undefined): boolean {
  return type !== undefined && /^A[3-6]$/.test(type)
}
