import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '452',
  severity: 'error',
  title: "The authority of the placement has changed since last year's return of the same episode",
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'postcodes'],
  fields: ['PL_LA'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one. Where both give the same reason for it to begin, the placement must be in the same authority, by its postcode. Two that are not known are the same. Where a reason is blank nothing is said. Children whom only one of the two returns names are not looked at.",
  because: "This year the placement is in {Episodes.PL_LA}; by last year's return it was elsewhere.",
  putRight:
    'Compare the postcode of the placement in both returns. If the child moved, end the episode on that day and begin another; otherwise correct the postcode.',
  source: 'DfE, SSDA903 validation rules, 452.',
  peer: 'The open validator knows the authorities of April 2021. All of Cumberland, Westmorland and Furness, North Yorkshire, Somerset, Barnsley and Sheffield is one unknown place to it, so it misses changes among them.',

  check: () =>
    whereCarriedOver((first, last) => first.RNE !== null && first.RNE === last.RNE && first.PL_LA !== last.PL_LA),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'this year it is in another authority',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'this year its postcode is not known',
      children: [child({ Episodes: [{ PL_POST: null }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is another place in the same authority',
      children: [child({ Episodes: [{ PL_POST: 'TH1 1AA' }], last: { Episodes: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the reasons differ',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA', RNE: 'P' }], last: { Episodes: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a blank reason is not the same as another',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA', RNE: null }], last: { Episodes: [{ RNE: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had ended",
      children: [
        child({
          Episodes: [{ PL_POST: 'XA1 1AA', DECOM: '2025-06-01' }],
          last: { Episodes: [{ DEC: '2025-02-01', REC: 'E4A' }] },
        }),
      ],
    },
  ],
})
