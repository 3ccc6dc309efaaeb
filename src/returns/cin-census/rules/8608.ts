import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8608',
  severity: 'error',
  title: 'Assessment starts after it was completed',
  from: 2023,
  fields: ['Assessments.AssessmentActualStartDate', 'Assessments.AssessmentAuthorisationDate'],
  explains: 'The start of an assessment may not be later than its completion. The same day passes.',
  because:
    'The assessment starts on {Assessments.AssessmentActualStartDate} and was completed on {Assessments.AssessmentAuthorisationDate}.',
  putRight: 'Check both dates: they may have been exchanged.',
  source: 'DfE, children in need census validation rules, 8608.',

  check:
    () =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        const { AssessmentActualStartDate: from, AssessmentAuthorisationDate: to } = row
        if (from !== null && to !== null && from > to) {
          wrong([row, 'AssessmentActualStartDate'], [row, 'AssessmentAuthorisationDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'completed the day before it started',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentActualStartDate: '2025-06-13', AssessmentAuthorisationDate: '2025-06-12' }),
            ],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentActualStartDate', 'Assessments 0 AssessmentAuthorisationDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on one day',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentActualStartDate: '2025-06-12', AssessmentAuthorisationDate: '2025-06-12' }),
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
    {
      year: 2026,
      is: 'right',
      because: 'no start to compare',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentActualStartDate: null })] })])],
    },
  ],
})
