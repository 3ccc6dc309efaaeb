import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503A',
  severity: 'error',
  title: 'The reason for the first episode is not that of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['RNE'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same reason for it to begin. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
  because: 'This year the reason for the episode to begin is {Episodes.RNE}; last year it was another.',
  putRight: 'Find out which reason is right. An episode keeps the one it began with, however many years it lasts.',
  source: 'DfE, SSDA903 validation rules, 503A.',

  check: () => whereCarriedOver((first, last) => first.RNE !== last.RNE),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the reason differs',
      children: [child({ Episodes: [{ RNE: 'P' }], last: { Episodes: [{ RNE: 'S' }] } })],
      cells: ['Episodes 0 RNE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the reason is blank this year',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', RNE: null }],
          last: { Episodes: [{ DECOM: '2021-05-06', RNE: 'S' }] },
        }),
      ],
      cells: ['Episodes 0 RNE'],
    },
    { year: 2026, is: 'right', because: 'the reason is the same', children: [child({ last: { Episodes: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'the reason is blank in both',
      children: [child({ Episodes: [{ RNE: null }], last: { Episodes: [{ RNE: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ DECOM: '2025-06-01', RNE: 'P' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ RNE: 'P' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is the one that began last that counts',
      children: [
        child({
          Episodes: [{ DECOM: '2025-01-06', RNE: 'P' }],
          last: {
            Episodes: [
              { DEC: '2025-01-06', REC: 'X1', RNE: 'S' },
              { DECOM: '2025-01-06', RNE: 'P' },
            ],
          },
        }),
      ],
    },
  ],
})
