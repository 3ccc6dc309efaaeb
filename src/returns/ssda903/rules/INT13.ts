import { child } from '../example.ts'
import { hasOtherBirthDate } from '../reading-birth-dates.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT13',
  severity: 'error',
  title: 'The date of birth in Missing is not that of Header',
  from: 2023,
  needs: ['Header', 'Missing'],
  fields: ['DOB'],
  explains:
    'Compares the date of birth in Missing with that in Header. Where either is blank or cannot be read, nothing is said. Where the child stands in Header more than once, one that differs is enough.',
  because: 'The date of birth in Missing is {Missing.DOB}, and Header has another.',
  putRight: 'Find out which date is right, and give the same one in both tables.',
  source: 'Integrity check of the open 903 validator, INT13.',

  check: () => (child, wrong) => {
    for (const row of child.Missing) if (hasOtherBirthDate(row, child)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is a day later',
      children: [child({ Header: [{ DOB: '2013-06-02' }], Missing: [{ DOB: '2013-06-03' }] })],
      cells: ['Missing 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the row that differs is marked',
      children: [child({ Missing: [{}, { DOB: '2013-02-06' }] })],
      cells: ['Missing 1 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two rows in Header differs',
      children: [child({ Header: [{}, { DOB: '2012-06-02' }], Missing: [{}] })],
      cells: ['Missing 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'they agree', children: [child({ Missing: [{}] })] },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ Missing: [{ DOB: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it cannot be read',
      children: [child({ Missing: [{ DOB: '31/02/2013' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Header has none',
      children: [child({ Header: [{ DOB: null }], Missing: [{}] })],
    },
  ],
})
