import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '611',
  severity: 'error',
  title: "A mother's child has no date of birth",
  from: 2023,
  needs: ['Header'],
  fields: ['MOTHER', 'MC_DOB'],
  explains:
    'Where MOTHER is 1, the date of birth of her first child must be given. One that cannot be read counts as missing.',
  because: 'MOTHER is {Header.MOTHER}; the date of birth of her child is {Header.MC_DOB}.',
  putRight: 'Give the date of birth of her first child, or 0 when she is not a mother.',
  source: 'DfE, SSDA903 validation rules, 611.',

  check:
    () =>
    ({ Header }, wrong) => {
      for (const row of Header) if (row.MOTHER === '1' && row.MC_DOB === null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'her child has no date of birth',
      children: [child({ Header: [{ MOTHER: '1' }] })],
      cells: ['Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is no real day',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-02-30' }] })],
      cells: ['Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is given',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-02-03' }] })],
    },
    { year: 2026, is: 'right', because: 'she is no mother', children: [child()] },
    { year: 2026, is: 'right', because: 'it is not said', children: [child({ Header: [{ MOTHER: null }] })] },
  ],
})
