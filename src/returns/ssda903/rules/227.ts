import { child } from '../example.ts'
import { besideProvider } from '../reading-providers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '227',
  severity: 'error',
  title: 'The provider had closed when the episode began',
  from: 2023,
  needs: ['Episodes', 'providers'],
  fields: ['URN', 'DECOM'],
  explains:
    "Looks at episodes with an Ofsted number whose provider has closed by Ofsted's list. The episode must have begun before the day of closing; on that day is too late. XXXXXXX, a blank, a number that is not in the list and an episode without a beginning are not looked at.",
  because: "The episode began on {Episodes.DECOM}; by Ofsted's list the provider {Episodes.URN} had closed.",
  putRight:
    'Look for the number under which the provider is registered now, or correct the day. If both are right, load a newer list.',
  source: 'DfE, SSDA903 validation rules, 227.',
  peer: 'The open validator does not run it where the list holds a dash or other text in place of a day of closing, or the numbers as figures.',

  check: ({ providers }) =>
    besideProvider(providers, ({ DECOM }, provider) => {
      const closedOn = provider?.closedOn ?? null
      return DECOM !== null && closedOn !== null && DECOM >= closedOn
    }),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it began the day the home closed',
      children: [child({ Episodes: [{ DECOM: '2025-10-01', PLACE: 'K2', URN: 'SC900002' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it began the day before',
      children: [child({ Episodes: [{ DECOM: '2025-09-30', PLACE: 'K2', URN: 'SC900002' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the provider has not closed',
      children: [child({ Episodes: [{ DECOM: '2025-10-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody has that number',
      children: [child({ Episodes: [{ DECOM: '2025-10-01', URN: 'SC999999' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows when it began',
      children: [child({ Episodes: [{ DECOM: null, PLACE: 'K2', URN: 'SC900002' }] })],
    },
  ],
})
