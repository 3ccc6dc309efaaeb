import { child } from '../example.ts'
import { birthday, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '351',
  severity: 'error',
  title: '25 or older before the collection year began',
  from: 2023,
  needs: ['Header'],
  fields: ['DOB'],
  explains:
    'The 25th birthday, by the date of birth in Header, must not be before 1 April on which the collection year began; on that day passes. Without a date of birth nothing is said.',
  because: 'The date of birth is {Header.DOB}: the 25th birthday was before the year began.',
  putRight: 'Correct the date of birth, or remove the person from this return.',
  source: 'DfE, SSDA903 validation rules, 351.',

  check: ({ start }) => {
    return ({ Header }, wrong) => {
      for (const row of Header) if (isBefore(birthday(row.DOB, 25), start)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '25 the day before the year began',
      children: [child({ Header: [{ DOB: '2000-03-31' }] })],
      cells: ['Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: '25 the day the year began',
      children: [child({ Header: [{ DOB: '2000-04-01' }] })],
    },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ Header: [{ DOB: null }] })] },
  ],
})
