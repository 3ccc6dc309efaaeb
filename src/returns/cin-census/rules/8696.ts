import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8696',
  severity: 'error',
  title: 'Completion of an assessment is outside the census year',
  from: 2023,
  fields: ['Assessments.AssessmentAuthorisationDate'],
  explains: 'The completion of an assessment, where there is one, must lie in the census period, both ends included.',
  because: 'The assessment was completed on {Assessments.AssessmentAuthorisationDate}, outside the census period.',
  putRight: 'Leave out assessments completed before the period; one completed after it was still open at the year end.',
  source: 'DfE, children in need census validation rules, 8696.',

  check:
    ({ start, end }) =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        const to = row.AssessmentAuthorisationDate
        if (to !== null && (to < start || to > end)) wrong([row, 'AssessmentAuthorisationDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentActualStartDate: '2025-02-03', AssessmentAuthorisationDate: '2025-03-31' }),
            ],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentAuthorisationDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentAuthorisationDate: '2026-04-01' })] })])],
      cells: ['Assessments 0 AssessmentAuthorisationDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first and the last day',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentActualStartDate: '2025-02-03', AssessmentAuthorisationDate: '2025-04-01' }),
              assessment({ AssessmentAuthorisationDate: '2026-03-31' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not completed',
      children: [
        child({}, [
          episode({ assessments: [assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: [] })] }),
        ]),
      ],
    },
  ],
})
