import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503F',
  severity: 'error',
  title: 'The Ofsted number of the first episode is not that of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['URN'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same Ofsted number. Two blanks are the same; a blank and a number are not. XXXXXXX counts as a number. Children whom only one of the two returns names are not looked at.",
  because: 'This year the Ofsted number is {Episodes.URN}; last year it was another.',
  putRight: 'Find out which number is right. If it changed since, end the episode on that day and begin another.',
  source: 'DfE, SSDA903 validation rules, 503F.',

  check: () => whereCarriedOver((first, last) => first.URN !== last.URN),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the number differs',
      children: [child({ Episodes: [{ URN: 'SC900002' }], last: { Episodes: [{ URN: 'SC900001' }] } })],
      cells: ['Episodes 0 URN'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the number is blank this year',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', URN: null }],
          last: { Episodes: [{ DECOM: '2021-05-06', URN: 'SC900001' }] },
        }),
      ],
      cells: ['Episodes 0 URN'],
    },
    { year: 2026, is: 'right', because: 'the number is the same', children: [child({ last: { Episodes: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'the number is blank in both',
      children: [child({ Episodes: [{ URN: null }], last: { Episodes: [{ URN: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ DECOM: '2025-06-01', URN: 'SC900002' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ URN: 'SC900002' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it changed with the next episode',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', URN: 'SC900001' },
            { DECOM: '2025-07-01', URN: 'SC900002' },
          ],
          last: { Episodes: [{ URN: 'SC900001' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'XXXXXXX is a value like any other',
      children: [child({ last: { Episodes: [{ URN: 'XXXXXXX' }] } })],
      cells: ['Episodes 0 URN'],
    },
  ],
})
