import { ethnicity } from '../../../codes/ethnicity.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '103',
  severity: 'error',
  title: 'Ethnicity is missing or not a valid code',
  from: 2023,
  needs: ['Header'],
  fields: ['ETHNIC'],
  explains:
    'Ethnicity must be given for every child, as one of the twenty codes. Small and capital letters are the same.',
  because: 'Ethnicity is {Header.ETHNIC}.',
  putRight:
    'Give the code recorded with the child and the family. REFU says they declined, NOBT that it has not been obtained yet.',
  source: 'DfE, SSDA903 validation rules, 103.',

  check: ({ year }) => {
    const codes = ethnicity.at(year)
    return ({ Header }, wrong) => {
      for (const row of Header) if (row.ETHNIC === null || !codes.has(row.ETHNIC)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ Header: [{ ETHNIC: null }] })],
      cells: ['Header 0 ETHNIC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Header: [{ ETHNIC: 'WHITE' }] })],
      cells: ['Header 0 ETHNIC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not yet obtained is a code',
      children: [child({ Header: [{ ETHNIC: 'NOBT' }] })],
    },
  ],
})
