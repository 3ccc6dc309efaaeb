import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '621',
  severity: 'error',
  title: 'A mother was not born before her child',
  from: 2023,
  needs: ['Header'],
  fields: ['DOB', 'MC_DOB'],
  explains:
    "Where the date of birth of a first child is given, it must be after the child's own date of birth. The same day fails, and so does an own date that is missing or cannot be read.",
  because: 'The date of birth is {Header.DOB}, that of the first child {Header.MC_DOB}.',
  putRight: 'Correct whichever date is wrong; often the two were swapped.',
  source: 'DfE, SSDA903 validation rules, 621.',

  check:
    () =>
    ({ Header }, wrong) => {
      for (const row of Header) if (row.MC_DOB !== null && !isAfter(row.MC_DOB, row.DOB)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'both on one day',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2013-06-02' }] })],
      cells: ['Header 0 DOB', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "the mother's is missing",
      children: [child({ Header: [{ MOTHER: '1', DOB: null, MC_DOB: '2025-02-03' }] })],
      cells: ['Header 0 DOB', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "the mother's is no real day",
      children: [child({ Header: [{ MOTHER: '1', DOB: '2009-02-30', MC_DOB: '2025-02-03' }] })],
      cells: ['Header 0 DOB', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day after, which other rules may mind',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2013-06-03' }] })],
    },
    { year: 2026, is: 'right', because: 'there is no child', children: [child({ Header: [{ DOB: null }] })] },
  ],
})
