import { child } from '../example.ts'
import { whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '503J',
  severity: 'error',
  title: 'In or out of the authority: not as in the episode left open last year',
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'postcodes', 'authority'],
  fields: ['PL_LOCATION'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one, and must be as it was: in the area of the child's own authority, or out of it, by the postcode of the placement. Two that are not known are the same; one that is not known and one that is are not. Children whom only one of the two returns names are not looked at.",
  because: "This year the placement is {Episodes.PL_LOCATION} by its postcode; by last year's return it was not.",
  putRight:
    'Compare the postcode of the placement in both returns. If the child moved, end the episode on that day and begin another; otherwise correct the postcode.',
  source: 'DfE, SSDA903 validation rules, 503J.',

  check: () => whereCarriedOver((first, last) => first.PL_LOCATION !== last.PL_LOCATION),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is in another authority this year',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_LOCATION'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'this year the postcode is not in the directory',
      children: [child({ Episodes: [{ PL_POST: 'ZZ9 9ZZ' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_LOCATION'],
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
      is: 'right',
      because: 'out of the authority in both, though in Wales now',
      children: [child({ Episodes: [{ PL_POST: 'WW1 1AA' }], last: { Episodes: [{ PL_POST: 'XA1 1AA' }] } })],
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
