import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '116',
  severity: 'error',
  title: 'The decision no longer to place for adoption is not a real date',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['DATE_PLACED_CEASED'],
  explains:
    'The day on which the decision to place for adoption was reversed must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: 'The decision was reversed on {PlacedAdoption.DATE_PLACED_CEASED}.',
  putRight: 'Give the day on which it was decided that the child should no longer be placed for adoption.',
  source: 'DfE, SSDA903 validation rules, 116.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      for (const row of PlacedAdoption) if (isUnreadable(row, 'DATE_PLACED_CEASED')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-31' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '06/05/25' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a real day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-30' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none is given',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: null }] })],
    },
  ],
})
