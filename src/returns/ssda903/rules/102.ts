import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '102',
  severity: 'error',
  title: 'The date of birth is missing or not a real date',
  from: 2023,
  needs: ['Header'],
  fields: ['DOB'],
  explains:
    'Every row of Header needs a date of birth that is a real day, written dd/mm/yyyy. Days and months of one figure will do.',
  because: 'The date of birth is {Header.DOB}.',
  putRight: 'Give the day the child was born. Nearly every other check of the child depends on it.',
  source: 'DfE, SSDA903 validation rules, 102.',

  check:
    () =>
    ({ Header }, wrong) => {
      for (const row of Header) if (row.DOB === null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ Header: [{ DOB: null }] })],
      cells: ['Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ Header: [{ DOB: '2013-02-29' }] })],
      cells: ['Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a leap day of a leap year',
      children: [child({ Header: [{ DOB: '2012-02-29' }] })],
    },
  ],
})
