import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

const inAllYears = ['P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4']

/** Placements that are not looked at. */
const exempt = dated<ReadonlySet<string>>({
  2023: new Set([...inAllYears, 'Z1']),
  2026: new Set([...inAllYears, 'K3', 'Z11', 'Z12', 'Z13', 'Z14']),
})

export default rule({
  code: '229',
  severity: 'error',
  title: 'Provided by the authority itself or by another, against where the provider is',
  from: 2023,
  needs: ['Episodes', 'providers', 'postcodes', 'authority'],
  fields: ['URN', 'PLACE_PROVIDER'],
  explains: dated({
    2023: "Looks at episodes with an Ofsted number, but not at placements P1, P3, R1, R2, R5, T0 to T4 and Z1. A provider of the authority itself (PR1) must have a place in its area by the postcodes in Ofsted's list, so that a number that is not in the list fails. One of another authority (PR2) must not have all its places there. XXXXXXX and a blank number are not looked at.",
    2026: "Looks at episodes with an Ofsted number, but not at placements K3, P1, P3, R1, R2, R5, T0 to T4 and Z11 to Z14. A provider of the authority itself (PR1) must have a place in its area by the postcodes in Ofsted's list, so that a number that is not in the list fails. One of another authority (PR2) must not have all its places there. XXXXXXX and a blank number are not looked at.",
  }),
  because:
    'The provider is given as {Episodes.PLACE_PROVIDER}, which does not go with where the provider {Episodes.URN} is.',
  putRight:
    'Correct the kind of provider or the Ofsted number. The area is taken from the postcode, so that a service of yours outside your area is named here too: explain it.',
  source:
    'DfE, SSDA903 validation rules, 229. K3 was left out in 2025-26, when Z11 to Z14 took the place of Z1 as well.',
  peer: 'The open validator does not run it where the list holds the numbers as figures, and takes a number that stands for places in several areas place by place.',

  check: ({ year, authority, providers }) => {
    const types = exempt.at(year)
    return besideProvider(providers, ({ PLACE, PLACE_PROVIDER }, provider) => {
      const isOwn = PLACE_PROVIDER === 'PR1'
      if ((!isOwn && PLACE_PROVIDER !== 'PR2') || isOneOf(PLACE, types)) return false
      const areas = provider?.authorities ?? []
      if (isOwn) return !areas.some((area) => area === authority)
      return areas.length > 0 && areas.every((area) => area === authority)
    })
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "the home is in another authority's area",
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002', PLACE_PROVIDER: 'PR1' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the carers are in the area of the authority itself',
      children: [child({ Episodes: [{ PLACE_PROVIDER: 'PR2' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ URN: 'SC999999', PLACE_PROVIDER: 'PR1' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'K3 was looked at in its first year',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: '2900003', PLACE_PROVIDER: 'PR2' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'K3 is no longer looked at',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: '2900003', PLACE_PROVIDER: 'PR2' }] })],
    },
    { year: 2026, is: 'right', because: 'its own, and in its area', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: "another authority's, and not in its area",
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002', PLACE_PROVIDER: 'PR2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a private provider may be anywhere',
      children: [child({ Episodes: [{ PLACE_PROVIDER: 'PR4' }] })],
    },
  ],
})
