import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503E',
  severity: 'error',
  title: 'The provider of the first episode is not that of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['PLACE_PROVIDER'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same kind of provider. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
  because: 'This year the provider is {Episodes.PLACE_PROVIDER}; last year it was another.',
  putRight: 'Find out which provider is right. If it changed since, end the episode on that day and begin another.',
  source: 'DfE, SSDA903 validation rules, 503E.',

  check: () => whereCarriedOver((first, last) => first.PLACE_PROVIDER !== last.PLACE_PROVIDER),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the provider differs',
      children: [child({ Episodes: [{ PLACE_PROVIDER: 'PR4' }], last: { Episodes: [{ PLACE_PROVIDER: 'PR1' }] } })],
      cells: ['Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the provider is blank this year',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', PLACE_PROVIDER: null }],
          last: { Episodes: [{ DECOM: '2021-05-06', PLACE_PROVIDER: 'PR1' }] },
        }),
      ],
      cells: ['Episodes 0 PLACE_PROVIDER'],
    },
    { year: 2026, is: 'right', because: 'the provider is the same', children: [child({ last: { Episodes: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'the provider is blank in both',
      children: [child({ Episodes: [{ PLACE_PROVIDER: null }], last: { Episodes: [{ PLACE_PROVIDER: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ DECOM: '2025-06-01', PLACE_PROVIDER: 'PR4' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ PLACE_PROVIDER: 'PR4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it changed with the next episode',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', PLACE_PROVIDER: 'PR1' },
            { DECOM: '2025-07-01', PLACE_PROVIDER: 'PR4' },
          ],
          last: { Episodes: [{ PLACE_PROVIDER: 'PR1' }] },
        }),
      ],
    },
  ],
})
