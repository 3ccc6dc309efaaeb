import { child } from '../example.ts'
import { isFilled } from '../reading-cells.ts'
import { female } from '../reading-sex.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '612',
  severity: 'error',
  title: "A girl's child has a date of birth, but the girl is not shown as a mother",
  from: 2023,
  needs: ['Header'],
  fields: ['SEX', 'MOTHER', 'MC_DOB'],
  explains:
    'Where the date of birth of a first child is given for a girl, MOTHER must be 1. Both 0 and a blank fail; a date that cannot be read counts as given. A girl is F, and was 2 until 2023-24; of others nothing is said.',
  because: 'MOTHER is {Header.MOTHER}; the date of birth of a child is given as {Header.MC_DOB}.',
  putRight: 'Say 1 when she is a mother, or remove the date.',
  source: 'DfE, SSDA903 validation rules, 612. The code for a girl changed from 2 to F for 2024-25.',

  check: ({ year }) => {
    const girl = female.at(year)
    return ({ Header }, wrong) => {
      for (const row of Header) {
        if (isFilled(row, 'MC_DOB') && row.SEX === girl && (row.MOTHER === null || row.MOTHER === '0')) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is said to be no mother',
      children: [child({ Header: [{ MOTHER: '0', MC_DOB: '2025-02-03' }] })],
      cells: ['Header 0 SEX', 'Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is said',
      children: [child({ Header: [{ MOTHER: null, MC_DOB: '2025-02-03' }] })],
      cells: ['Header 0 SEX', 'Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day, and she is said to be no mother',
      children: [child({ Header: [{ MOTHER: '0', MC_DOB: '2025-06-31' }] })],
      cells: ['Header 0 SEX', 'Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'until 2023-24 a girl was 2',
      children: [child({ Header: [{ SEX: '2', MOTHER: '0', MC_DOB: '2023-02-03' }] })],
      cells: ['Header 0 SEX', 'Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2025,
      is: 'right',
      because: '2 is no code any more',
      children: [child({ Header: [{ SEX: '2', MOTHER: '0', MC_DOB: '2023-02-03' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is a mother',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-02-03' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a boy, of whom another rule speaks',
      children: [child({ Header: [{ SEX: 'M', MC_DOB: '2025-02-03' }] })],
    },
    { year: 2026, is: 'right', because: 'there is no date', children: [child()] },
  ],
})
