import { child } from '../example.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '219',
  severity: 'error',
  title: 'The provider is not registered for this type of placement',
  from: 2023,
  needs: ['Episodes', 'providers'],
  fields: ['URN', 'PLACE'],
  explains:
    "Looks the Ofsted number of each episode up in Ofsted's list. The type of placement must be one of those the list has for that provider. A blank type fails, and so does a number that is not in the list. XXXXXXX and a blank number are not looked at.",
  because: 'By the list, the provider with the number {Episodes.URN} does not offer the placement {Episodes.PLACE}.',
  putRight: 'Correct the type of placement or the Ofsted number. If both are right, load a newer list of providers.',
  source: 'DfE, SSDA903 validation rules, 219.',
  peer: 'The open validator knows only the first of several types that are separated by a comma and a space, and does not run where the list holds the numbers as figures.',

  check: ({ providers }) =>
    besideProvider(
      providers,
      ({ PLACE }, provider) => PLACE === null || provider === null || !provider.placements.includes(PLACE),
    ),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "the provider runs no children's home",
      children: [child({ Episodes: [{ PLACE: 'K2' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the type is blank',
      children: [child({ Episodes: [{ PLACE: null }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ URN: 'SC999999' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last of the six types of the provider',
      children: [child({ Episodes: [{ PLACE: 'U6' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no number to look up',
      children: [
        child({
          Episodes: [
            { PLACE: 'K2', URN: 'XXXXXXX' },
            { DECOM: '2025-06-01', PLACE: 'K2', URN: null },
          ],
        }),
      ],
    },
  ],
})
