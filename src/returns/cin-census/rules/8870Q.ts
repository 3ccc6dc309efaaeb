import { weekday } from '../../../core/day.ts'
import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8870Q',
  severity: 'query',
  title: 'Target date of the initial conference is at a weekend',
  from: 2023,
  fields: ['Section47.InitialCPCtarget'],
  explains: 'The target day of an initial conference should not be a Saturday or Sunday.',
  because: 'The target is {Section47.InitialCPCtarget}, a Saturday or Sunday.',
  putRight: 'Check the target: it is the 15th working day after the strategy discussion.',
  source: 'DfE, children in need census validation rules, 8870Q.',
  peer: 'The open validator reads this date day first, loses it, and never speaks.',

  check:
    () =>
    ({ enquiries }, wrong) => {
      for (const row of enquiries) {
        if (row.InitialCPCtarget !== null && weekday(row.InitialCPCtarget) > 5) wrong([row, 'InitialCPCtarget'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a Saturday',
      children: [child({}, [episode({ enquiries: [enquiry({ InitialCPCtarget: '2025-05-31' })] })])],
      cells: ['Section47 0 InitialCPCtarget'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a Sunday',
      children: [child({}, [episode({ enquiries: [enquiry({ InitialCPCtarget: '2025-06-01' })] })])],
      cells: ['Section47 0 InitialCPCtarget'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a Friday',
      children: [child({}, [episode({ enquiries: [enquiry({ InitialCPCtarget: '2025-05-30' })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a Monday',
      children: [child({}, [episode({ enquiries: [enquiry({ InitialCPCtarget: '2025-06-02' })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none given',
      children: [child({}, [episode({ enquiries: [enquiry({ InitialCPCtarget: null })] })])],
    },
  ],
})
