import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '583',
  severity: 'error',
  title: 'An earlier decision for adoption is not shown as reversed',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
  explains:
    'Where a child has several decisions, each but the one with the latest day must have a day of reversal. A row without a day of decision is not looked at. Of two of the same day, one may stand.',
  because: 'The decision of {PlacedAdoption.DATE_PLACED} has no day of reversal, and there is a later one.',
  putRight: 'Give the day on which the earlier decision was reversed, or remove it when it was never made.',
  source: 'DfE, SSDA903 validation rules, 583.',
  peer: 'The open validator takes days as text, so it may let another than the latest decision stand. With two or more that were not reversed it marks all of them.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      if (PlacedAdoption.length < 2) return
      const latest = PlacedAdoption.findLast(({ DATE_PLACED }) => DATE_PLACED !== null)
      for (const row of PlacedAdoption) {
        if (row !== latest && row.DATE_PLACED !== null && row.DATE_PLACED_CEASED === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the first was never reversed',
      children: [child({ PlacedAdoption: [{}, { DATE_PLACED: '2025-11-03' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the first day of December is later than the last of November',
      children: [
        child({
          PlacedAdoption: [
            { DATE_PLACED: '2025-11-30' },
            { DATE_PLACED: '2025-12-01', DATE_PLACED_CEASED: '2026-01-05' },
          ],
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same decision twice',
      children: [child({ PlacedAdoption: [{}, {}] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the earlier one was reversed',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-10-01' }, { DATE_PLACED: '2025-11-03' }] })],
    },
    { year: 2026, is: 'right', because: 'there is one', children: [child({ PlacedAdoption: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'one without a day is neither earlier nor later',
      children: [child({ PlacedAdoption: [{}, { DATE_PLACED: null }] })],
    },
  ],
})
