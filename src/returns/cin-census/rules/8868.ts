import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isTrue } from '../shape.ts'

export default rule({
  code: '8868',
  severity: 'error',
  title: 'Case closed while an enquiry is still open',
  from: 2023,
  fields: ['CINdetails.CINclosureDate', 'Section47.DateOfInitialCPC', 'Section47.ICPCnotRequired'],
  explains:
    'When an episode has a closure date, every enquiry in it needs the day of its conference, or must say that none was required.',
  because:
    'The case closed on {CINdetails.CINclosureDate}, but an enquiry in it shows neither a conference nor that none was required (the flag is {Section47.ICPCnotRequired}).',
  putRight: 'Give the day of the conference, or say that none was required.',
  source: 'DfE, children in need census validation rules, 8868.',
  peer: 'The open validator also reports an enquiry that has both a conference and the flag, and knows true only in small letters, or as 1.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.CINclosureDate === null) continue
        for (const row of episode.enquiries) {
          if (row.DateOfInitialCPC === null && !isTrue(row.ICPCnotRequired)) {
            wrong([row, 'DateOfInitialCPC'], [row, 'ICPCnotRequired'], [episode, 'CINclosureDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'required, and not dated',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-11-28',
            ReasonForClosure: 'RC7',
            enquiries: [enquiry({ DateOfInitialCPC: null, ICPCnotRequired: '0' })],
          }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'Section47 0 ICPCnotRequired', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'neither is said',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-11-28',
            ReasonForClosure: 'RC7',
            enquiries: [enquiry({ DateOfInitialCPC: null, ICPCnotRequired: null })],
          }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'Section47 0 ICPCnotRequired', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none was required',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-11-28',
            ReasonForClosure: 'RC7',
            enquiries: [enquiry({ DateOfInitialCPC: null, ICPCnotRequired: 'TRUE' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a conference, and the flag as well',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-11-28',
            ReasonForClosure: 'RC7',
            enquiries: [enquiry({ ICPCnotRequired: 'true' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the case is open',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] })])],
    },
  ],
})
