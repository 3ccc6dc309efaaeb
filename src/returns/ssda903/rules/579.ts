import { child } from '../example.ts'
import { startedTooSoon } from '../reading-overlaps.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '579',
  severity: 'error',
  title: 'A decision for adoption is dated before the one before it was reversed',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
  explains:
    'Takes the decisions of a child by their day, and compares each with the one before it. That one must have been reversed, on the day of the next at the latest. A row without a day of decision is not looked at.',
  because: 'This decision is of {PlacedAdoption.DATE_PLACED}; the one before was reversed later, or not at all.',
  putRight: 'Give the day on which the earlier decision was reversed, or remove the row that tells one decision twice.',
  source: 'DfE, SSDA903 validation rules, 579.',
  peer: 'The open validator also marks a decision without a day after one that was not reversed.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      for (const row of startedTooSoon(PlacedAdoption, 'DATE_PLACED', 'DATE_PLACED_CEASED')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the first was never reversed',
      children: [child({ PlacedAdoption: [{}, { DATE_PLACED: '2025-11-03' }] })],
      cells: ['PlacedAdoption 1 DATE_PLACED', 'PlacedAdoption 1 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the first was reversed the day after',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-11-04' }, { DATE_PLACED: '2025-11-03' }] })],
      cells: ['PlacedAdoption 1 DATE_PLACED', 'PlacedAdoption 1 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first was reversed the same day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-11-03' }, { DATE_PLACED: '2025-11-03' }] })],
    },
    { year: 2026, is: 'right', because: 'there is one decision', children: [child({ PlacedAdoption: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'one without a day stands in no order',
      children: [child({ PlacedAdoption: [{}, { DATE_PLACED: null }] })],
    },
  ],
})
