import { lookedAfterSex } from '../../../codes/looked-after-sex.ts'
import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '101',
  severity: 'error',
  title: 'Sex is missing or not a valid code',
  from: 2023,
  needs: ['Header'],
  fields: ['SEX'],
  explains: dated({
    2023: 'Sex must be given for every child: 1 for male or 2 for female.',
    2025: 'Sex must be given for every child: M for male, F for female, or U when it is not known. The figures of earlier years fail.',
  }),
  because: 'Sex is {Header.SEX}.',
  putRight: dated({
    2023: 'Give 1 or 2, as the record of the child says.',
    2025: 'Give M, F or U, as the record of the child says.',
  }),
  source: 'DfE, SSDA903 validation rules, 101. The figures 1 and 2 became M, F and U for 2024-25.',

  check: ({ year }) => {
    const codes = lookedAfterSex.at(year)
    return ({ Header }, wrong) => {
      for (const row of Header) if (row.SEX === null || !codes.has(row.SEX)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ Header: [{ SEX: null }] })],
      cells: ['Header 0 SEX'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'a figure, from the year of the letters on',
      children: [child({ Header: [{ SEX: '2' }] })],
      cells: ['Header 0 SEX'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'a letter, in the last year of the figures',
      children: [child({ Header: [{ SEX: 'F' }] })],
      cells: ['Header 0 SEX'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'a figure, in the last year of the figures',
      children: [child({ Header: [{ SEX: '2' }] })],
    },
    { year: 2025, is: 'right', because: 'not known is a code', children: [child({ Header: [{ SEX: 'U' }] })] },
  ],
})
