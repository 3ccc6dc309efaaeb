import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1103',
  severity: 'error',
  title: 'Assessment starts before its referral',
  from: 2023,
  fields: ['Assessments.AssessmentActualStartDate', 'CINdetails.CINreferralDate'],
  explains:
    'The start of an assessment is compared with the referral date of the episode it stands in. The same day is right; with either date missing nothing is said.',
  because:
    'An assessment starts on {Assessments.AssessmentActualStartDate}, before the referral of {CINdetails.CINreferralDate} that led to it.',
  putRight:
    'Check both dates. If the assessment belongs to an earlier referral, move it to that episode; otherwise correct the date that is wrong.',
  source: 'DfE, children in need census validation rules, 1103.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null) continue
        for (const assessment of episode.assessments) {
          const start = assessment.AssessmentActualStartDate
          if (start !== null && start < referred) {
            wrong([assessment, 'AssessmentActualStartDate'], [episode, 'CINreferralDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the assessment began the day before the referral',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-05-06',
            assessments: [assessment({ AssessmentActualStartDate: '2025-05-05' })],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentActualStartDate', 'CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an assessment may begin on the day of the referral',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-05-06',
            assessments: [assessment({ AssessmentActualStartDate: '2025-05-06' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an assessment is held against its own referral, not against the one of another episode',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-05-06',
            CINclosureDate: '2025-07-01',
            ReasonForClosure: 'RC8',
            assessments: [assessment({ AssessmentActualStartDate: '2025-05-06' })],
          }),
          episode({ CINreferralDate: '2025-09-01' }),
        ]),
      ],
    },
  ],
})
