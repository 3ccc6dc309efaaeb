import { child } from '../example.ts'
import { isFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '119',
  severity: 'error',
  title: 'The day adoption was given up and the reason do not come together',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['REASON_PLACED_CEASED', 'DATE_PLACED_CEASED'],
  explains:
    'When it was decided no longer to place the child for adoption, both the day and the reason are given; else neither. A day that cannot be read counts as given.',
  because: 'The day is {PlacedAdoption.DATE_PLACED_CEASED} and the reason {PlacedAdoption.REASON_PLACED_CEASED}.',
  putRight: 'Give the one that is missing, or remove both when the decision stands.',
  source: 'DfE, SSDA903 validation rules, 119.',

  check:
    () =>
    ({ PlacedAdoption }, wrong) => {
      for (const row of PlacedAdoption)
        if (isFilled(row, 'DATE_PLACED_CEASED') !== (row.REASON_PLACED_CEASED !== null)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a day without a reason',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED_CEASED', 'PlacedAdoption 0 REASON_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason without a day',
      children: [child({ PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD1' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED_CEASED', 'PlacedAdoption 0 REASON_PLACED_CEASED'],
    },
    { year: 2026, is: 'right', because: 'neither', children: [child({ PlacedAdoption: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'both, though there is no such day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-31', REASON_PLACED_CEASED: 'RD1' }] })],
    },
  ],
})
