import { child } from '../example.ts'
import { hasOtherBirthDate } from '../reading-birth-dates.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT12',
  severity: 'error',
  title: 'The date of birth in PlacedAdoption is not that of Header',
  from: 2023,
  needs: ['Header', 'PlacedAdoption'],
  fields: ['DOB'],
  explains:
    'Compares the date of birth in PlacedAdoption with that in Header. Where either is blank or cannot be read, nothing is said. Where the child stands in Header more than once, one that differs is enough.',
  because: 'The date of birth in PlacedAdoption is {PlacedAdoption.DOB}, and Header has another.',
  putRight: 'Find out which date is right, and give the same one in both tables.',
  source: 'Integrity check of the open 903 validator, INT12.',

  check: () => (child, wrong) => {
    for (const row of child.PlacedAdoption) if (hasOtherBirthDate(row, child)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is a day later',
      children: [child({ Header: [{ DOB: '2013-06-02' }], PlacedAdoption: [{ DOB: '2013-06-03' }] })],
      cells: ['PlacedAdoption 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the row that differs is marked',
      children: [child({ PlacedAdoption: [{}, { DOB: '2013-02-06' }] })],
      cells: ['PlacedAdoption 1 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two rows in Header differs',
      children: [child({ Header: [{}, { DOB: '2012-06-02' }], PlacedAdoption: [{}] })],
      cells: ['PlacedAdoption 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'they agree', children: [child({ PlacedAdoption: [{}] })] },
    { year: 2026, is: 'right', because: 'it is blank', children: [child({ PlacedAdoption: [{ DOB: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it cannot be read',
      children: [child({ PlacedAdoption: [{ DOB: '31/02/2013' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Header has none',
      children: [child({ Header: [{ DOB: null }], PlacedAdoption: [{}] })],
    },
  ],
})
