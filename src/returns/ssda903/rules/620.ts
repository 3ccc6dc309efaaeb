import { child } from '../example.ts'
import { birthday, isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '620',
  severity: 'error',
  title: 'A mother was under 11 on the first day of the year',
  from: 2023,
  needs: ['Header'],
  fields: ['DOB', 'MOTHER'],
  explains:
    'Where MOTHER is 1, the 11th birthday may not be after 1 April, the first day of the collection year. Without a date of birth nothing is said.',
  because: 'MOTHER is {Header.MOTHER}; the date of birth is {Header.DOB}.',
  putRight: 'Correct her date of birth, or say 0 when she is not a mother.',
  source: 'DfE, SSDA903 validation rules, 620.',

  check:
    ({ start }) =>
    ({ Header }, wrong) => {
      for (const row of Header) if (row.MOTHER === '1' && isAfter(birthday(row.DOB, 11), start)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she turned 11 the day after',
      children: [child({ Header: [{ MOTHER: '1', DOB: '2014-04-02', MC_DOB: '2026-02-03' }] })],
      cells: ['Header 0 DOB', 'Header 0 MOTHER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she turned 11 that day',
      children: [child({ Header: [{ MOTHER: '1', DOB: '2014-04-01', MC_DOB: '2026-02-03' }] })],
    },
    { year: 2026, is: 'right', because: 'she is no mother', children: [child({ Header: [{ DOB: '2014-04-02' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'her date of birth is not known',
      children: [child({ Header: [{ MOTHER: '1', DOB: null, MC_DOB: '2026-02-03' }] })],
    },
  ],
})
