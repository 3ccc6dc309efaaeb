import { child } from '../example.ts'
import { hasOtherBirthDate } from '../reading-birth-dates.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT17',
  severity: 'error',
  title: 'The date of birth in Reviews is not that of Header',
  from: 2023,
  needs: ['Header', 'Reviews'],
  fields: ['DOB'],
  explains:
    'Compares the date of birth in Reviews with that in Header. Where either is blank or cannot be read, nothing is said. Where the child stands in Header more than once, one that differs is enough.',
  because: 'The date of birth in Reviews is {Reviews.DOB}, and Header has another.',
  putRight: 'Find out which date is right, and give the same one in both tables.',
  source: 'Integrity check of the open 903 validator, INT17.',

  check: () => (child, wrong) => {
    for (const row of child.Reviews) if (hasOtherBirthDate(row, child)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is a day later',
      children: [child({ Header: [{ DOB: '2013-06-02' }], Reviews: [{ DOB: '2013-06-03' }] })],
      cells: ['Reviews 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the row that differs is marked',
      children: [child({ Reviews: [{}, { DOB: '2013-02-06' }] })],
      cells: ['Reviews 1 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two rows in Header differs',
      children: [child({ Header: [{}, { DOB: '2012-06-02' }], Reviews: [{}] })],
      cells: ['Reviews 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'they agree', children: [child({ Reviews: [{}] })] },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ Reviews: [{ DOB: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it cannot be read',
      children: [child({ Reviews: [{ DOB: '31/02/2013' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Header has none',
      children: [child({ Header: [{ DOB: null }], Reviews: [{}] })],
    },
  ],
})
