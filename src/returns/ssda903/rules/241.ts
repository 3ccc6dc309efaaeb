import { child } from '../example.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '241',
  severity: 'error',
  title: 'Supported accommodation in an area where the provider has no place',
  from: 2026,
  needs: ['Episodes', 'providers', 'postcodes'],
  fields: ['URN', 'PLACE', 'PL_LA'],
  explains:
    "Looks at supported accommodation (K3) with an Ofsted number. The authority in which the placement is, by its postcode, must be one of those in which the provider has a place by Ofsted's list. A placement whose postcode is blank or not in the directory fails, and so does a number that is not in the list. XXXXXXX and a blank number are not looked at.",
  because: 'The placement is in {Episodes.PL_LA}, where the provider {Episodes.URN} has no place by the list.',
  putRight:
    'Correct the postcode of the placement or the Ofsted number. If both are right, load a newer list of providers.',
  source: 'DfE, SSDA903 validation rules, 241.',
  peer: "The open validator compares the area with that of the authority whose return it is, not with the provider's.",

  check: ({ providers }) =>
    besideProvider(
      providers,
      ({ PLACE, PL_LA }, provider) =>
        PLACE === 'K3' && (PL_LA === null || provider === null || !provider.authorities.includes(PL_LA)),
    ),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the provider has no place in that authority',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: '2900003', PL_POST: 'XA1 1AA' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE', 'Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the directory does not know the postcode',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: '2900003', PL_POST: 'TH9 9ZZ' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE', 'Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: 'SC999999' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE', 'Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is in the area of another authority, where the provider is too',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: 'SC900002', PL_POST: 'XA9 1ZZ' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no number to look up',
      children: [child({ Episodes: [{ PLACE: 'K3', URN: 'XXXXXXX', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: "a children's home is not looked at",
      children: [child({ Episodes: [{ PLACE: 'K2', URN: '2900003', PL_POST: 'XA1 1AA' }] })],
    },
  ],
})
