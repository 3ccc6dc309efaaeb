import { child } from '../example.ts'
import { isFilled } from '../reading-cells.ts'
import { male } from '../reading-sex.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '174',
  severity: 'error',
  title: 'A male has a date of birth in the item for the child of a mother',
  from: 2023,
  needs: ['Header'],
  fields: ['SEX', 'MC_DOB'],
  explains:
    'MC_DOB is the date of birth of the first child of a girl in care. For a male it stays blank; a date that cannot be read counts as given.',
  because: 'The sex is {Header.SEX}, and a child was born on {Header.MC_DOB}.',
  putRight: 'Remove the date, or correct the sex.',
  source: 'DfE, SSDA903 validation rules, 174. The code 1 became M for 2024-25.',

  check: ({ year }) => {
    const he = male.at(year)
    return ({ Header }, wrong) => {
      for (const row of Header) if (row.SEX === he && isFilled(row, 'MC_DOB')) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2025,
      is: 'wrong',
      because: 'a boy',
      children: [child({ Header: [{ SEX: 'M', MC_DOB: '2025-06-02' }] })],
      cells: ['Header 0 SEX', 'Header 0 MC_DOB'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'a boy, by the code of before',
      children: [child({ Header: [{ SEX: '1', MC_DOB: '2023-06-02' }] })],
      cells: ['Header 0 SEX', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ Header: [{ SEX: 'M', MC_DOB: '2025-06-31' }] })],
      cells: ['Header 0 SEX', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a girl',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-06-02' }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'the code of before no longer says male',
      children: [child({ Header: [{ SEX: '1', MC_DOB: '2024-06-02' }] })],
    },
    { year: 2026, is: 'right', because: 'a boy without one', children: [child({ Header: [{ SEX: 'M' }] })] },
  ],
})
