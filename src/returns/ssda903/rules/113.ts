import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '113',
  severity: 'error',
  title: 'The match of child and adopters is not a real date',
  from: 2023,
  needs: ['AD1'],
  fields: ['DATE_MATCH'],
  explains:
    'The day on which the child was matched with the adopters must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: 'The day of the match is {AD1.DATE_MATCH}.',
  putRight: 'Give the day on which the match was agreed.',
  source: 'DfE, SSDA903 validation rules, 113.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) if (isUnreadable(row, 'DATE_MATCH')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ AD1: [{ DATE_MATCH: '2025-06-31' }] })],
      cells: ['AD1 0 DATE_MATCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ AD1: [{ DATE_MATCH: '06/05/25' }] })],
      cells: ['AD1 0 DATE_MATCH'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ AD1: [{ DATE_MATCH: '2025-06-30' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ AD1: [{ DATE_MATCH: null }] })] },
  ],
})
