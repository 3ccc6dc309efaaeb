import { child } from '../example.ts'
import { hasOtherBirthDate } from '../reading-birth-dates.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT11',
  severity: 'error',
  title: 'The date of birth in AD1 is not that of Header',
  from: 2023,
  needs: ['Header', 'AD1'],
  fields: ['DOB'],
  explains:
    'Compares the date of birth in AD1 with that in Header. Where either is blank or cannot be read, nothing is said. Where the child stands in Header more than once, one that differs is enough.',
  because: 'The date of birth in AD1 is {AD1.DOB}, and Header has another.',
  putRight: 'Find out which date is right, and give the same one in both tables.',
  source: 'Integrity check of the open 903 validator, INT11.',

  check: () => (child, wrong) => {
    for (const row of child.AD1) if (hasOtherBirthDate(row, child)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is a day later',
      children: [child({ Header: [{ DOB: '2013-06-02' }], AD1: [{ DOB: '2013-06-03' }] })],
      cells: ['AD1 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the row that differs is marked',
      children: [child({ AD1: [{}, { DOB: '2013-02-06' }] })],
      cells: ['AD1 1 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two rows in Header differs',
      children: [child({ Header: [{}, { DOB: '2012-06-02' }], AD1: [{}] })],
      cells: ['AD1 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'they agree', children: [child({ AD1: [{}] })] },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ AD1: [{ DOB: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it cannot be read',
      children: [child({ AD1: [{ DOB: '31/02/2013' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Header has none',
      children: [child({ Header: [{ DOB: null }], AD1: [{}] })],
    },
  ],
})
