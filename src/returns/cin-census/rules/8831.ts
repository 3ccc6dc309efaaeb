import { assessment, child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isTrue } from '../shape.ts'

export default rule({
  code: '8831',
  severity: 'error',
  title: 'Assessment, enquiry or conference on a referral with no further action',
  from: 2023,
  fields: [
    'CINdetails.ReferralNFA',
    'CINdetails.DateOfInitialCPC',
    'Assessments.AssessmentActualStartDate',
    'Assessments.AssessmentAuthorisationDate',
    'Assessments.LAchildID',
    'Section47.S47ActualStartDate',
    'Section47.LAchildID',
  ],
  explains:
    'A referral that ended with no further action may have no conference of its own, no assessment with a start or completion, and no enquiry with a start. When the episode itself has a conference, all its enquiries are marked.',
  because: 'The referral says no further action, and yet work is recorded on it.',
  putRight: 'If the work took place, the referral was taken further: correct the flag. If not, remove the work.',
  source: 'DfE, children in need census validation rules, 8831.',
  peer: 'The open validator knows true only in small letters, or as 1.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const { assessments, enquiries, DateOfInitialCPC } = episode
        if (DateOfInitialCPC === null && assessments.length === 0 && enquiries.length === 0) continue
        if (!isTrue(episode.ReferralNFA)) continue
        const cells: CinCell[] = [[episode, 'DateOfInitialCPC']]
        for (const row of assessments) {
          if (row.AssessmentActualStartDate !== null || row.AssessmentAuthorisationDate !== null)
            cells.push([row, 'LAchildID'])
        }
        for (const row of enquiries) {
          if (row.S47ActualStartDate !== null || DateOfInitialCPC !== null) cells.push([row, 'LAchildID'])
        }
        if (cells.length > 1 || DateOfInitialCPC !== null) wrong(...cells)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'an assessment with a start',
      children: [
        child({}, [
          episode({
            ReferralNFA: 'True',
            assessments: [assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: [] })],
          }),
        ]),
      ],
      cells: ['CINdetails 0 DateOfInitialCPC', 'Assessments 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the enquiry with a start is marked, the other is not',
      children: [
        child({}, [
          episode({
            ReferralNFA: '1',
            enquiries: [enquiry(), enquiry({ S47ActualStartDate: null, DateOfInitialCPC: null })],
          }),
        ]),
      ],
      cells: ['CINdetails 0 DateOfInitialCPC', 'Section47 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a conference on the episode marks every enquiry',
      children: [
        child({}, [
          episode({
            ReferralNFA: 'true',
            DateOfInitialCPC: '2025-05-28',
            enquiries: [enquiry({ S47ActualStartDate: null, DateOfInitialCPC: null })],
          }),
        ]),
      ],
      cells: ['CINdetails 0 DateOfInitialCPC', 'Section47 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'taken further',
      children: [child({}, [episode({ ReferralNFA: '0', assessments: [assessment()], enquiries: [enquiry()] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'rows without dates',
      children: [
        child({}, [
          episode({
            ReferralNFA: 'true',
            assessments: [
              assessment({ AssessmentActualStartDate: null, AssessmentAuthorisationDate: null, AssessmentFactors: [] }),
            ],
            enquiries: [enquiry({ S47ActualStartDate: null, DateOfInitialCPC: null })],
          }),
        ]),
      ],
    },
  ],
})
