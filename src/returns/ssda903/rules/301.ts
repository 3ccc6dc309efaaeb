import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '301',
  severity: 'error',
  title: 'Born after the collection year ended',
  from: 2023,
  needs: ['Header'],
  fields: ['DOB'],
  explains:
    'The date of birth in Header must not be after 31 March on which the collection year ends; on that day passes. A blank is left to other rules.',
  because: 'The date of birth is {Header.DOB}, after the year ended.',
  putRight: 'Correct the date of birth, or remove the child from this return.',
  source: 'DfE, SSDA903 validation rules, 301.',

  check: ({ end }) => {
    return ({ Header }, wrong) => {
      for (const row of Header) if (isAfter(row.DOB, end)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'born the day after',
      children: [child({ Header: [{ DOB: '2026-04-01' }] })],
      cells: ['Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'born on the last day',
      children: [child({ Header: [{ DOB: '2026-03-31' }] })],
    },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ Header: [{ DOB: null }] })] },
  ],
})
