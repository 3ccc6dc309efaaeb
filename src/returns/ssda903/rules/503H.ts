import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503H',
  severity: 'error',
  title: 'The placement is not in the authority of the episode left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'postcodes'],
  fields: ['PL_LA'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must be in the same authority, by the postcode of the placement. Two that are not known are the same; one that is not known and one that is are not. Children whom only one of the two returns names are not looked at.",
  because: "This year the placement is in {Episodes.PL_LA}; by last year's return it was elsewhere.",
  putRight:
    'Compare the postcode of the placement in both returns. If the child moved, end the episode on that day and begin another; otherwise correct the postcode.',
  source: 'DfE, SSDA903 validation rules, 503H.',
  peer: 'The open validator knows the authorities of April 2021. All of Cumberland, Westmorland and Furness, North Yorkshire, Somerset, Barnsley and Sheffield is one unknown place to it, so it misses changes among them.',

  check: () => whereCarriedOver((first, last) => first.PL_LA !== last.PL_LA),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is in another authority this year',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'this year the postcode is not in the directory',
      children: [child({ Episodes: [{ PL_POST: 'ZZ9 9ZZ' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another postcode in the same authority',
      children: [child({ Episodes: [{ PL_POST: 'TH1 1AA' }], last: { Episodes: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither postcode is in the directory',
      children: [child({ Episodes: [{ PL_POST: 'ZZ9 9ZZ' }], last: { Episodes: [{ PL_POST: 'ZZ8 8ZZ' }] } })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she was in another authority and is in Wales',
      children: [child({ Episodes: [{ PL_POST: 'WW1 1AA' }], last: { Episodes: [{ PL_POST: 'XA1 1AA' }] } })],
      cells: ['Episodes 0 PL_LA'],
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
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }] })],
    },
  ],
})
