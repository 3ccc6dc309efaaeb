import { child } from '../example.ts'
import { isFarFrom, whereCarriedOver } from '../reading-carried-over.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '453',
  severity: 'error',
  title: "The distance from home has changed since last year's return of the same episode",
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'postcodes'],
  fields: ['PL_DISTANCE'],
  explains:
    "Takes the episode that began last in last year's return. If it had no end, the first episode of this year's return is the same one. Where both give the same reason for it to begin, the placement must be as far from home. The distances must be less than 0.2 miles apart, and both known or both not. Where a reason is blank nothing is said. Children whom only one of the two returns names are not looked at.",
  because: "This year the placement is {Episodes.PL_DISTANCE} miles from home; by last year's return it was not.",
  putRight:
    'Compare the postcodes of home and placement in both returns. If the child moved, end the episode on that day and begin another; otherwise correct the postcode.',
  source: 'DfE, SSDA903 validation rules, 453.',
  peer: "The open validator says nothing where last year's distance is known and this year's is not: it tests the same half twice.",

  check: () =>
    whereCarriedOver((first, last) => first.RNE !== null && first.RNE === last.RNE && isFarFrom(first, last)),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it was 3.1 miles from home and is 24.9',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: '0.2 miles apart is enough',
      children: [
        child({
          Episodes: [{ PL_POST: null, PL_DISTANCE: '5.2' }],
          last: { Episodes: [{ PL_POST: null, PL_DISTANCE: '5.0' }] },
        }),
      ],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the distance is not known any more',
      children: [child({ Episodes: [{ PL_POST: null }], last: { Episodes: [{}] } })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the distance was not known before',
      children: [child({ last: { Episodes: [{ HOME_POST: null }] } })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'less than 0.2 miles apart',
      children: [
        child({
          Episodes: [{ PL_POST: null, PL_DISTANCE: '5.1' }],
          last: { Episodes: [{ PL_POST: null, PL_DISTANCE: '5.0' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither is known',
      children: [child({ Episodes: [{ PL_POST: null }], last: { Episodes: [{ PL_POST: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the reasons differ',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA', RNE: 'P' }], last: { Episodes: [{}] } })],
    },
  ],
})
