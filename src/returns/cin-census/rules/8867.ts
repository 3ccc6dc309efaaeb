import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8867',
  severity: 'error',
  title: 'Case closed while an assessment is still open',
  from: 2023,
  fields: ['CINdetails.CINclosureDate', 'Assessments.AssessmentAuthorisationDate'],
  explains: 'When an episode has a closure date, every assessment in it needs a completion date.',
  because: 'The case closed on {CINdetails.CINclosureDate}, but an assessment in it has no completion date.',
  putRight: 'Give the date it was signed off, on or before the closure; or, if work goes on, remove the closure.',
  source: 'DfE, children in need census validation rules, 8867.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.CINclosureDate === null) continue
        for (const row of episode.assessments) {
          if (row.AssessmentAuthorisationDate === null)
            wrong([episode, 'CINclosureDate'], [row, 'AssessmentAuthorisationDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the second of two is open',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-11-28',
            ReasonForClosure: 'RC7',
            assessments: [
              assessment(),
              assessment({
                AssessmentActualStartDate: '2025-10-14',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
            ],
          }),
        ]),
      ],
      cells: ['CINdetails 0 CINclosureDate', 'Assessments 1 AssessmentAuthorisationDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the case is open as well',
      children: [
        child({}, [
          episode({ assessments: [assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: [] })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'completed',
      children: [
        child({}, [episode({ CINclosureDate: '2025-11-28', ReasonForClosure: 'RC7', assessments: [assessment()] })]),
      ],
    },
  ],
})
