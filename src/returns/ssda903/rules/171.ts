import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '171',
  severity: 'error',
  title: "The date of birth of the mother's child is not a real date",
  from: 2023,
  needs: ['Header'],
  fields: ['MC_DOB'],
  explains:
    'The date of birth of the child of a girl in care must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: "The child's date of birth is {Header.MC_DOB}.",
  putRight: 'Give the day on which her first child was born.',
  source: 'DfE, SSDA903 validation rules, 171.',

  check:
    () =>
    ({ Header }, wrong) => {
      for (const row of Header) if (isUnreadable(row, 'MC_DOB')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ Header: [{ MC_DOB: '2025-06-31' }] })],
      cells: ['Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ Header: [{ MC_DOB: '06/05/25' }] })],
      cells: ['Header 0 MC_DOB'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ Header: [{ MC_DOB: '2025-06-30' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Header: [{ MC_DOB: null }] })] },
  ],
})
