import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8825Q',
  severity: 'query',
  title: 'Case closed after assessment, but no assessment is recorded',
  from: 2023,
  fields: ['CINdetails.ReasonForClosure', 'Assessments.LAchildID'],
  explains: 'A case closed with RC8 or RC9 ended at an assessment, so an episode without one is asked about.',
  because: 'The case closed with {CINdetails.ReasonForClosure}, after assessment, and holds no assessment.',
  putRight: 'Add the assessment, or choose the reason for closure that fits.',
  source: 'DfE, children in need census validation rules, 8825Q.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.assessments.length > 0) continue
        if (episode.ReasonForClosure === 'RC8' || episode.ReasonForClosure === 'RC9')
          wrong([episode, 'ReasonForClosure'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'RC8 and no assessment',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC8' })])],
      cells: ['CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'RC9, and the assessment stands in another episode',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC9' }),
          episode({ CINreferralDate: '2025-09-01', assessments: [assessment()] }),
        ]),
      ],
      cells: ['CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an assessment is there',
      children: [
        child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC8', assessments: [assessment()] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7' })])],
    },
  ],
})
