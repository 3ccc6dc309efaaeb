import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '115',
  severity: 'error',
  title: 'The decision to place for adoption is not a real date',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['DATE_PLACED'],
  explains:
    'The day of the decision to place the child for adoption must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: 'The day of the decision is {PlacedAdoption.DATE_PLACED}.',
  putRight: 'Give the day on which the decision was made.',
  source: 'DfE, SSDA903 validation rules, 115.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      for (const row of PlacedAdoption) if (isUnreadable(row, 'DATE_PLACED')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-06-31' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '06/05/25' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a real day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-06-30' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none is given',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
  ],
})
