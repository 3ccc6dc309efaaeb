import { workingDayBefore } from '../../../core/working-days.ts'
import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse } from '../shape.ts'

export default rule({
  code: '8675Q',
  severity: 'query',
  title: 'Enquiry open for more than 15 working days at the year end without a conference',
  from: 2023,
  fields: ['Section47.DateOfInitialCPC', 'Section47.S47ActualStartDate', 'Section47.ICPCnotRequired'],
  explains:
    'An enquiry without a conference date that says a conference was required is asked about when it started before the 15th working day preceding the reference date, which itself is not counted (10 March for 2025-26). A start on that day passes.',
  because: 'The enquiry started on {Section47.S47ActualStartDate}, a conference was required, and none is dated.',
  putRight:
    'Add the day of the conference if it was held in the period, or say that none was required; otherwise explain the delay.',
  source: 'DfE, children in need census validation rules, 8675Q.',
  peer: 'The open validator steps back one working day fewer, so it also reports a start on the limit itself.',

  check: ({ end }) => {
    const limit = workingDayBefore(end, 15)
    return ({ enquiries }, wrong) => {
      for (const row of enquiries) {
        const from = row.S47ActualStartDate
        if (from !== null && from < limit && row.DateOfInitialCPC === null && isFalse(row.ICPCnotRequired)) {
          wrong([row, 'DateOfInitialCPC'], [row, 'S47ActualStartDate'], [row, 'ICPCnotRequired'])
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the limit',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry({ S47ActualStartDate: '2026-03-09', DateOfInitialCPC: null, ICPCnotRequired: '0' })],
          }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'Section47 0 S47ActualStartDate', 'Section47 0 ICPCnotRequired'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the limit',
      children: [
        child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: '2026-03-10', DateOfInitialCPC: null })] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no conference was required',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null, ICPCnotRequired: 'true' })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'whether one was required is not said',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null, ICPCnotRequired: null })] })])],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the limit of 2023-24 is 8 March',
      children: [
        child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: '2024-03-07', DateOfInitialCPC: null })] })]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'Section47 0 S47ActualStartDate', 'Section47 0 ICPCnotRequired'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the conference was held',
      children: [child({}, [episode({ enquiries: [enquiry()] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no start to compare',
      children: [child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: null, DateOfInitialCPC: null })] })])],
    },
  ],
})
