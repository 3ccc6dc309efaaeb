import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '112',
  severity: 'error',
  title: 'The decision that the child should be placed for adoption is not a real date',
  from: 2023,
  needs: ['AD1'],
  fields: ['DATE_INT'],
  explains:
    'The day of the decision that the child should be placed for adoption must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: 'The day of the decision is {AD1.DATE_INT}.',
  putRight: 'Give the day on which the decision was made.',
  source: 'DfE, SSDA903 validation rules, 112.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) if (isUnreadable(row, 'DATE_INT')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ AD1: [{ DATE_INT: '2025-06-31' }] })],
      cells: ['AD1 0 DATE_INT'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ AD1: [{ DATE_INT: '06/05/25' }] })],
      cells: ['AD1 0 DATE_INT'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ AD1: [{ DATE_INT: '2025-06-30' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ AD1: [{ DATE_INT: null }] })] },
  ],
})
