import { child } from '../example.ts'
import { hasOtherBirthDate } from '../reading-birth-dates.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT16',
  severity: 'error',
  title: 'The date of birth in PrevPerm is not that of Header',
  from: 2023,
  needs: ['Header', 'PrevPerm'],
  fields: ['DOB'],
  explains:
    'Compares the date of birth in PrevPerm with that in Header. Where either is blank or cannot be read, nothing is said. Where the child stands in Header more than once, one that differs is enough.',
  because: 'The date of birth in PrevPerm is {PrevPerm.DOB}, and Header has another.',
  putRight: 'Find out which date is right, and give the same one in both tables.',
  source: 'Integrity check of the open 903 validator, INT16.',

  check: () => (child, wrong) => {
    for (const row of child.PrevPerm) if (hasOtherBirthDate(row, child)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is a day later',
      children: [child({ Header: [{ DOB: '2013-06-02' }], PrevPerm: [{ DOB: '2013-06-03' }] })],
      cells: ['PrevPerm 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the row that differs is marked',
      children: [child({ PrevPerm: [{}, { DOB: '2013-02-06' }] })],
      cells: ['PrevPerm 1 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two rows in Header differs',
      children: [child({ Header: [{}, { DOB: '2012-06-02' }], PrevPerm: [{}] })],
      cells: ['PrevPerm 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'they agree', children: [child({ PrevPerm: [{}] })] },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ PrevPerm: [{ DOB: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it cannot be read',
      children: [child({ PrevPerm: [{ DOB: '31/02/2013' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Header has none',
      children: [child({ Header: [{ DOB: null }], PrevPerm: [{}] })],
    },
  ],
})
