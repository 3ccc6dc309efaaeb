import { child } from '../example.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '224',
  severity: 'error',
  title: "The kind of provider is not the one in Ofsted's list",
  from: 2023,
  needs: ['Episodes', 'providers'],
  fields: ['PLACE_PROVIDER', 'URN'],
  explains:
    "Looks the Ofsted number of each episode up in Ofsted's list. The kind of provider must be one of those the list has for the number. A blank fails, and so does a number that is not in the list. XXXXXXX and a blank number are not looked at.",
  because: 'By the list, the provider with the number {Episodes.URN} is not of the kind {Episodes.PLACE_PROVIDER}.',
  putRight: 'Correct the kind of provider or the Ofsted number. If both are right, load a newer list of providers.',
  source: 'DfE, SSDA903 validation rules, 224.',
  peer: 'The open validator knows only the first of several kinds that are separated by a comma and a space, and does not run where the list holds the numbers as figures.',

  check: ({ providers }) =>
    besideProvider(
      providers,
      ({ PLACE_PROVIDER }, provider) =>
        PLACE_PROVIDER === null || provider === null || !provider.providers.includes(PLACE_PROVIDER),
    ),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the carers are of the authority itself',
      children: [child({ Episodes: [{ PLACE_PROVIDER: 'PR4' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 URN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the provider is blank',
      children: [child({ Episodes: [{ PLACE_PROVIDER: null }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 URN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ URN: 'SC999999' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 URN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the second of the two kinds in the list',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002', PLACE_PROVIDER: 'PR5' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no number to look up',
      children: [child({ Episodes: [{ URN: 'XXXXXXX', PLACE_PROVIDER: 'PR4' }] })],
    },
  ],
})
