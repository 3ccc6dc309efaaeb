import { assessment, child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '2991Q',
  severity: 'query',
  title: 'Section 47 enquiry on an episode with no assessment',
  from: 2023,
  fields: ['Section47.LAchildID', 'Assessments.LAchildID'],
  explains:
    'An enquiry is carried out through an assessment, so an episode that holds an enquiry and no assessment at all is asked about.',
  because: 'The episode holds an enquiry and no assessment.',
  putRight: 'Add the assessment through which the enquiry was carried out, or explain why there was none.',
  source: 'DfE, children in need census validation rules, 2991Q.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const { enquiries, assessments } of episodes) {
        if (enquiries.length > 0 && assessments.length === 0) {
          wrong(...enquiries.map((enquiry): CinCell => [enquiry, 'LAchildID']))
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two enquiries, no assessment',
      children: [child({}, [episode({ enquiries: [enquiry(), enquiry({ S47ActualStartDate: '2025-09-01' })] })])],
      cells: ['Section47 0 LAchildID', 'Section47 1 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the assessment stands in another episode',
      children: [child({}, [episode({ assessments: [assessment()] }), episode({ enquiries: [enquiry()] })])],
      cells: ['Section47 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an assessment beside the enquiry',
      children: [child({}, [episode({ assessments: [assessment()], enquiries: [enquiry()] })])],
    },
    { year: 2026, is: 'right', because: 'no enquiry', children: [child()] },
  ],
})
