import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf, isShortBreak } from '../reading.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

/** Placements that are where the provider is. */
const atTheProvider = dated<ReadonlySet<string>>({
  2023: new Set(['K1', 'K2', 'R3', 'S1']),
  2024: new Set(['K1', 'K2', 'R3', 'S1', 'H5']),
  2025: new Set(['K1', 'K2', 'R3', 'S1', 'K3']),
})

export default rule({
  code: '221',
  severity: 'error',
  title: "The postcode of the placement is not the provider's",
  from: 2023,
  needs: ['Episodes', 'providers'],
  fields: ['PL_POST', 'URN', 'LS', 'PLACE'],
  explains: dated({
    2023: "Looks at placements K1, K2, R3 and S1 with a postcode and an Ofsted number other than XXXXXXX; short breaks (V3, V4) are left out. The postcode must be one of those Ofsted's list has for the number; spaces make no difference. A number that is not in the list fails.",
    2024: "Looks at placements K1, K2, R3, S1 and H5 with a postcode and an Ofsted number other than XXXXXXX; short breaks (V3, V4) are left out. The postcode must be one of those Ofsted's list has for the number; spaces make no difference. A number that is not in the list fails.",
    2025: "Looks at placements K1, K2, K3, R3 and S1 with a postcode and an Ofsted number other than XXXXXXX; short breaks (V3, V4) are left out. The postcode must be one of those Ofsted's list has for the number; spaces make no difference. A number that is not in the list fails.",
  }),
  because: "{Episodes.PL_POST} is not where Ofsted's list has the provider with the number {Episodes.URN}.",
  putRight: 'Correct the postcode or the Ofsted number. If both are right, load a newer list of providers.',
  source: 'DfE, SSDA903 validation rules, 221. H5 was added in 2023-24; K3 took its place in 2024-25.',
  peer: 'The open validator does not run it where the list holds the numbers as figures, and takes a number that stands for several places for wrong at each but one.',

  check: ({ year, providers }) => {
    const types = atTheProvider.at(year)
    return besideProvider(providers, (episode, provider) => {
      const { PLACE, PL_POST } = episode
      if (PL_POST === null || !isOneOf(PLACE, types) || isShortBreak(episode)) return false
      return provider === null || !provider.postcodes.includes(PL_POST.replaceAll(' ', ''))
    })
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the supported accommodation is at TH2 1AB',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: '2900003', PL_POST: 'TH1 1AA' }] })],
      cells: ['Episodes 0 PL_POST', 'Episodes 0 URN', 'Episodes 0 LS', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC999999' }] })],
      cells: ['Episodes 0 PL_POST', 'Episodes 0 URN', 'Episodes 0 LS', 'Episodes 0 PLACE'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'H5 was looked at in 2023-24',
      children: [child({ Episodes: [{ PLACE: 'H5', URN: '2900003', PL_POST: 'TH1 1AA' }] })],
      cells: ['Episodes 0 PL_POST', 'Episodes 0 URN', 'Episodes 0 LS', 'Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'right',
      because: 'H5 was not, the year before',
      children: [child({ Episodes: [{ PLACE: 'H5', URN: '2900003', PL_POST: 'TH1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same postcode without its space',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002', PL_POST: 'XA11AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster carers do not live at the agency',
      children: [child({ Episodes: [{ PLACE: 'U6', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'short breaks, no postcode, and no number',
      children: [
        child({
          Episodes: [
            { PLACE: 'K2', URN: 'SC900002', LS: 'V3' },
            { DECOM: '2025-06-01', PLACE: 'K2', URN: 'SC900002', PL_POST: null },
            { DECOM: '2025-07-01', PLACE: 'K2', URN: 'XXXXXXX' },
          ],
        }),
      ],
    },
  ],
})
