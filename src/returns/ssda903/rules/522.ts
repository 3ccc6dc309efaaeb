import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '522',
  severity: 'error',
  title: 'The decision to place for adoption was reversed before it was made',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
  explains:
    'A decision that a child should be placed for adoption may be reversed on the day it was made, not earlier. Without either date nothing is said.',
  because: 'The decision is of {PlacedAdoption.DATE_PLACED}; it was reversed on {PlacedAdoption.DATE_PLACED_CEASED}.',
  putRight: 'Check both dates: they may have been exchanged, or be those of two decisions.',
  source: 'DfE, SSDA903 validation rules, 522.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      for (const row of PlacedAdoption) {
        if (isBefore(row.DATE_PLACED_CEASED, row.DATE_PLACED)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it was reversed the day before',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-05-06', DATE_PLACED_CEASED: '2025-05-05' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it was reversed on the same day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-05-06', DATE_PLACED_CEASED: '2025-05-06' }] })],
    },
    { year: 2026, is: 'right', because: 'it was not reversed', children: [child({ PlacedAdoption: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the decision has no date',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null, DATE_PLACED_CEASED: '2025-05-05' }] })],
    },
  ],
})
