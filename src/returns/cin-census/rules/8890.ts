import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isTrue } from '../shape.ts'

export default rule({
  code: '8890',
  severity: 'error',
  title: 'An enquiry starts while another is still going on',
  from: 2023,
  fields: ['Section47.S47ActualStartDate', 'Section47.DateOfInitialCPC', 'Section47.ICPCnotRequired'],
  explains:
    'The enquiries of one episode are compared in pairs. One may not start on or after the start of another and on or before its conference; one without a conference that did not rule one out runs to the reference date. Two with the same start mark each other.',
  because: 'Enquiries starting on {Section47.S47ActualStartDate} go on at the same time.',
  putRight:
    'Check the dates, or say on the earlier enquiry that no conference was required; often one enquiry was recorded twice.',
  source: 'DfE, children in need census validation rules, 8890.',
  peer: 'The open validator leaves out enquiries that are the same in both dates.',

  check:
    ({ end }) =>
    ({ episodes }, wrong) => {
      for (const { enquiries } of episodes) {
        if (enquiries.length < 2) continue
        for (const later of enquiries) {
          const from = later.S47ActualStartDate
          if (from === null) continue
          for (const earlier of enquiries) {
            const began = earlier.S47ActualStartDate
            if (earlier === later || began === null || from < began) continue
            const held = earlier.DateOfInitialCPC
            if (held === null ? from <= end && !isTrue(earlier.ICPCnotRequired) : from <= held) {
              wrong([later, 'S47ActualStartDate'], [earlier, 'S47ActualStartDate'], [earlier, 'DateOfInitialCPC'])
            }
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "it starts on the day of the other's conference",
      children: [
        child({}, [
          episode({
            enquiries: [enquiry(), enquiry({ S47ActualStartDate: '2025-05-28', DateOfInitialCPC: '2025-06-10' })],
          }),
        ]),
      ],
      cells: ['Section47 1 S47ActualStartDate', 'Section47 0 S47ActualStartDate', 'Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same enquiry twice',
      children: [child({}, [episode({ enquiries: [enquiry(), enquiry()] })])],
      cells: [
        'Section47 0 S47ActualStartDate',
        'Section47 0 DateOfInitialCPC',
        'Section47 1 S47ActualStartDate',
        'Section47 1 DateOfInitialCPC',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the first is still open',
      children: [
        child({}, [
          episode({
            enquiries: [
              enquiry({ DateOfInitialCPC: null }),
              enquiry({ S47ActualStartDate: '2025-09-01', DateOfInitialCPC: '2025-09-15' }),
            ],
          }),
        ]),
      ],
      cells: ['Section47 1 S47ActualStartDate', 'Section47 0 S47ActualStartDate', 'Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first ruled a conference out',
      children: [
        child({}, [
          episode({
            enquiries: [
              enquiry({ DateOfInitialCPC: null, ICPCnotRequired: '1' }),
              enquiry({ S47ActualStartDate: '2025-09-01', DateOfInitialCPC: '2025-09-15' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day after the conference',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry(), enquiry({ S47ActualStartDate: '2025-05-29', DateOfInitialCPC: '2025-06-10' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in two episodes',
      children: [child({}, [episode({ enquiries: [enquiry()] }), episode({ enquiries: [enquiry()] })])],
    },
  ],
})
