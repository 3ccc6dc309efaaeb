import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503B',
  severity: 'error',
  title: 'The legal status of the first episode is not that of the one left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['LS'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must give the same legal status. Two blanks are the same; a blank and a code are not. Children whom only one of the two returns names are not looked at.",
  because: 'This year the legal status is {Episodes.LS}; last year it was another.',
  putRight: 'Find out which legal status is right. If it changed since, end the episode on that day and begin another.',
  source: 'DfE, SSDA903 validation rules, 503B.',

  check: () => whereCarriedOver((first, last) => first.LS !== last.LS),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the legal status differs',
      children: [child({ Episodes: [{ LS: 'E1' }], last: { Episodes: [{ LS: 'C2' }] } })],
      cells: ['Episodes 0 LS'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the legal status is blank this year',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', LS: null }],
          last: { Episodes: [{ DECOM: '2021-05-06', LS: 'C2' }] },
        }),
      ],
      cells: ['Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the legal status is the same',
      children: [child({ last: { Episodes: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the legal status is blank in both',
      children: [child({ Episodes: [{ LS: null }], last: { Episodes: [{ LS: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ DECOM: '2025-06-01', LS: 'E1' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ LS: 'E1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it changed with the next episode',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', LS: 'C2' },
            { DECOM: '2025-07-01', LS: 'E1' },
          ],
          last: { Episodes: [{ LS: 'C2' }] },
        }),
      ],
    },
  ],
})
