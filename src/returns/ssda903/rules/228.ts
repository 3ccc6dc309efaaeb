import { child } from '../example.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '228',
  severity: 'error',
  title: 'The provider closed before the episode ended',
  from: 2023,
  needs: ['Episodes', 'providers'],
  fields: ['URN', 'DEC'],
  explains:
    "Looks at episodes with an Ofsted number whose provider has closed by Ofsted's list. The episode must have ended by the day of closing; on that day is in time. One that is open, or whose end cannot be read, fails when the provider closed before the last day of the collection year. XXXXXXX, a blank and a number that is not in the list are not looked at.",
  because: "The end of the episode is {Episodes.DEC}; by Ofsted's list the provider {Episodes.URN} had closed by then.",
  putRight:
    'End the episode when the provider closed, or give the number under which it is registered now. If the episode is right, load a newer list.',
  source: 'DfE, SSDA903 validation rules, 228.',
  peer: 'The open validator does not run it where the list holds a dash or other text in place of a day of closing, or the numbers as figures.',

  check: ({ providers, end }) =>
    besideProvider(providers, ({ DEC }, provider) => {
      const closedOn = provider?.closedOn ?? null
      return closedOn !== null && (DEC ?? end) > closedOn
    }),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day after the home closed',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002', DEC: '2025-10-02', REC: 'X1' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is open, and the home closed during the year',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended the day the home closed',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002', DEC: '2025-10-01', REC: 'X1' }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'it is open, and the home closed after the year',
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'SC900002' }] })],
    },
    { year: 2026, is: 'right', because: 'the provider has not closed', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ URN: 'SC999999' }] })],
    },
  ],
})
