import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503C',
  severity: 'error',
  title: 'The category of need of the first episode is not that of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['CIN'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same category of need. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
  because: 'This year the category of need is {Episodes.CIN}; last year it was another.',
  putRight:
    'Find out which category is right: it stays as it was when the child came into care, until the child leaves.',
  source: 'DfE, SSDA903 validation rules, 503C.',

  check: () => whereCarriedOver((first, last) => first.CIN !== last.CIN),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the category differs',
      children: [child({ Episodes: [{ CIN: 'N4' }], last: { Episodes: [{ CIN: 'N1' }] } })],
      cells: ['Episodes 0 CIN'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the category is blank this year',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', CIN: null }],
          last: { Episodes: [{ DECOM: '2021-05-06', CIN: 'N1' }] },
        }),
      ],
      cells: ['Episodes 0 CIN'],
    },
    { year: 2026, is: 'right', because: 'the category is the same', children: [child({ last: { Episodes: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'the category is blank in both',
      children: [child({ Episodes: [{ CIN: null }], last: { Episodes: [{ CIN: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ DECOM: '2025-06-01', CIN: 'N4' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ CIN: 'N4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is the one that began last that counts',
      children: [
        child({
          Episodes: [{ DECOM: '2025-01-06', CIN: 'N4' }],
          last: {
            Episodes: [
              { DEC: '2025-01-06', REC: 'X1', CIN: 'N1' },
              { DECOM: '2025-01-06', CIN: 'N4' },
            ],
          },
        }),
      ],
    },
  ],
})
