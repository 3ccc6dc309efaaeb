import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse } from '../shape.ts'

export default rule({
  code: '8740',
  severity: 'error',
  title: 'An enquiry with no conference yet must have started within the census year',
  from: 2023,
  fields: ['Section47.S47ActualStartDate', 'Section47.DateOfInitialCPC', 'Section47.ICPCnotRequired'],
  explains:
    'An enquiry without a conference date that says a conference was required must have started in the census period, both ends included. A missing start passes here.',
  because: 'The enquiry starts on {Section47.S47ActualStartDate}, a conference was required, and none is dated.',
  putRight: 'Add the day of the conference, say that none was required, or check the start.',
  source: 'DfE, children in need census validation rules, 8740.',
  peer: 'The open validator knows only 0 as false here, never the word.',

  check:
    ({ start, end }) =>
    ({ enquiries }, wrong) => {
      for (const row of enquiries) {
        const from = row.S47ActualStartDate
        if (from === null || row.DateOfInitialCPC !== null || (from >= start && from <= end)) continue
        if (isFalse(row.ICPCnotRequired)) {
          wrong([row, 'S47ActualStartDate'], [row, 'DateOfInitialCPC'], [row, 'ICPCnotRequired'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'started the day before the period',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [
              enquiry({ S47ActualStartDate: '2025-03-31', DateOfInitialCPC: null, ICPCnotRequired: 'false' }),
            ],
          }),
        ]),
      ],
      cells: ['Section47 0 S47ActualStartDate', 'Section47 0 DateOfInitialCPC', 'Section47 0 ICPCnotRequired'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'started the day after the period',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry({ S47ActualStartDate: '2026-04-01', DateOfInitialCPC: null, ICPCnotRequired: '0' })],
          }),
        ]),
      ],
      cells: ['Section47 0 S47ActualStartDate', 'Section47 0 DateOfInitialCPC', 'Section47 0 ICPCnotRequired'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first day',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [enquiry({ S47ActualStartDate: '2025-04-01', DateOfInitialCPC: null })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no start',
      children: [child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: null, DateOfInitialCPC: null })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no conference was required',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [enquiry({ S47ActualStartDate: '2025-03-10', DateOfInitialCPC: null, ICPCnotRequired: 'true' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day',
      children: [
        child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: '2026-03-31', DateOfInitialCPC: null })] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the conference was held',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [enquiry({ S47ActualStartDate: '2025-03-10', DateOfInitialCPC: '2025-04-01' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'whether one was required is not said',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [enquiry({ S47ActualStartDate: '2025-03-10', DateOfInitialCPC: null, ICPCnotRequired: null })],
          }),
        ]),
      ],
    },
  ],
})
