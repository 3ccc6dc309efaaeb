import { weekday } from '../../../core/day.ts'
import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8875',
  severity: 'error',
  title: 'Initial conference is dated at a weekend',
  from: 2023,
  fields: ['Section47.DateOfInitialCPC'],
  explains:
    'The conference day of an enquiry may not be a Saturday or Sunday. The conference held on the episode itself is not looked at.',
  because: 'The conference is dated {Section47.DateOfInitialCPC}, a Saturday or Sunday.',
  putRight: 'Correct the day of the conference.',
  source: 'DfE, children in need census validation rules, 8875.',

  check:
    () =>
    ({ enquiries }, wrong) => {
      for (const row of enquiries) {
        if (row.DateOfInitialCPC !== null && weekday(row.DateOfInitialCPC) > 5) wrong([row, 'DateOfInitialCPC'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a Saturday',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: '2025-05-31' })] })])],
      cells: ['Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a Sunday',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: '2025-06-01' })] })])],
      cells: ['Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a Friday',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: '2025-05-30' })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the episode itself',
      children: [child({}, [episode({ DateOfInitialCPC: '2025-05-31' })])],
    },
  ],
})
