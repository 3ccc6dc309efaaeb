import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '563',
  severity: 'error',
  title: 'A decision for adoption was reversed, and the day of the decision is missing',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['DATE_PLACED', 'REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'],
  explains:
    'A row that has both the day and the reason of a reversal must have the day of the decision. One that cannot be read counts as missing.',
  because:
    'The decision was reversed on {PlacedAdoption.DATE_PLACED_CEASED} ({PlacedAdoption.REASON_PLACED_CEASED}); its own day is {PlacedAdoption.DATE_PLACED}.',
  putRight: 'Give the day on which it was decided that the child should be placed for adoption.',
  source: 'DfE, SSDA903 validation rules, 563.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      for (const row of PlacedAdoption) {
        if (row.REASON_PLACED_CEASED !== null && row.DATE_PLACED_CEASED !== null && row.DATE_PLACED === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no day of decision',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: null, DATE_PLACED_CEASED: '2025-11-03', REASON_PLACED_CEASED: 'RD3' }],
        }),
      ],
      cells: [
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is no real day',
      children: [
        child({
          PlacedAdoption: [
            { DATE_PLACED: '2025-02-30', DATE_PLACED_CEASED: '2025-11-03', REASON_PLACED_CEASED: 'RD3' },
          ],
        }),
      ],
      cells: [
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'all three are there',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-11-03', REASON_PLACED_CEASED: 'RD3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a reason alone is not looked at here',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null, REASON_PLACED_CEASED: 'RD3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day alone is not looked at here',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null, DATE_PLACED_CEASED: '2025-11-03' }] })],
    },
  ],
})
