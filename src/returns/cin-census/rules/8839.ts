import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isTrue } from '../shape.ts'

export default rule({
  code: '8839',
  severity: 'error',
  title: 'More than one open enquiry on the same episode',
  from: 2023,
  fields: ['Section47.DateOfInitialCPC', 'Section47.ICPCnotRequired'],
  explains:
    'Within one episode, two or more enquiries without a conference that did not rule one out (a missing flag does not). Every enquiry without a conference is marked, those that ruled one out too.',
  because: 'The episode has several enquiries still open.',
  putRight:
    'Give each enquiry the day of its conference, or say that none was required; often one enquiry was recorded twice.',
  source: 'DfE, children in need census validation rules, 8839.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const { enquiries } of episodes) {
        if (enquiries.length < 2) continue
        let open = 0
        for (const row of enquiries) if (row.DateOfInitialCPC === null && !isTrue(row.ICPCnotRequired)) open++
        if (open < 2) continue
        const cells: CinCell[] = []
        for (const row of enquiries) if (row.DateOfInitialCPC === null) cells.push([row, 'DateOfInitialCPC'])
        wrong(...cells)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two are open; one that ruled a conference out is marked as well',
      children: [
        child({}, [
          episode({
            enquiries: [
              enquiry({ DateOfInitialCPC: null }),
              enquiry({ DateOfInitialCPC: null, ICPCnotRequired: null }),
              enquiry({ DateOfInitialCPC: null, ICPCnotRequired: '1' }),
              enquiry(),
            ],
          }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'Section47 1 DateOfInitialCPC', 'Section47 2 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one open, one with a conference',
      children: [child({}, [episode({ enquiries: [enquiry(), enquiry({ DateOfInitialCPC: null })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other ruled a conference out',
      children: [
        child({}, [
          episode({
            enquiries: [
              enquiry({ DateOfInitialCPC: null }),
              enquiry({ DateOfInitialCPC: null, ICPCnotRequired: 'TRUE' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one open in each of two episodes',
      children: [
        child({}, [
          episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] }),
          episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] }),
        ]),
      ],
    },
  ],
})
