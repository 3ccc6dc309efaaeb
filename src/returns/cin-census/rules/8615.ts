import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8615',
  severity: 'error',
  title: 'Start of an enquiry is missing or later than its conference',
  from: 2023,
  fields: ['Section47.S47ActualStartDate', 'Section47.DateOfInitialCPC'],
  explains: 'An enquiry that has a conference date needs a start no later than it. The same day passes.',
  because:
    'The start of the enquiry is {Section47.S47ActualStartDate}; its conference is dated {Section47.DateOfInitialCPC}.',
  putRight: 'Give the day of the strategy discussion that began the enquiry, and check the day of the conference.',
  source: 'DfE, children in need census validation rules, 8615.',

  check:
    () =>
    ({ enquiries }, wrong) => {
      for (const row of enquiries) {
        const { S47ActualStartDate: from, DateOfInitialCPC: held } = row
        if (held !== null && (from === null || from > held))
          wrong([row, 'S47ActualStartDate'], [row, 'DateOfInitialCPC'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it starts the day after',
      children: [
        child({}, [
          episode({ enquiries: [enquiry({ S47ActualStartDate: '2025-05-29', DateOfInitialCPC: '2025-05-28' })] }),
        ]),
      ],
      cells: ['Section47 0 S47ActualStartDate', 'Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no start',
      children: [child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: null })] })])],
      cells: ['Section47 0 S47ActualStartDate', 'Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({}, [
          episode({ enquiries: [enquiry({ S47ActualStartDate: '2025-05-28', DateOfInitialCPC: '2025-05-28' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no conference yet',
      children: [child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: null, DateOfInitialCPC: null })] })])],
    },
  ],
})
