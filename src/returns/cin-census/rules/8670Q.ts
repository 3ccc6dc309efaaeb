import { workingDayBefore } from '../../../core/working-days.ts'
import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8670Q',
  severity: 'query',
  title: 'Assessment open for more than 45 working days at the year end',
  from: 2023,
  fields: ['Assessments.AssessmentActualStartDate', 'Assessments.AssessmentAuthorisationDate'],
  explains:
    'An assessment without a completion date is asked about when it started before the 45th working day preceding the reference date, which itself is not counted (27 January for 2025-26). A start on that day passes.',
  because: 'The assessment started on {Assessments.AssessmentActualStartDate} and has no completion date.',
  putRight: 'Add the completion date if it was signed off in the period; otherwise explain why it took longer.',
  source: 'DfE, children in need census validation rules, 8670Q.',
  peer: 'The open validator steps back one working day fewer, so it also reports a start on the limit itself.',

  check: ({ end }) => {
    const limit = workingDayBefore(end, 45)
    return ({ assessments }, wrong) => {
      for (const row of assessments) {
        const from = row.AssessmentActualStartDate
        if (from !== null && from < limit && row.AssessmentAuthorisationDate === null) {
          wrong([row, 'AssessmentAuthorisationDate'], [row, 'AssessmentActualStartDate'])
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the limit',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({
                AssessmentActualStartDate: '2026-01-26',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
            ],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentActualStartDate'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the limit of 2023-24 is 26 January',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({
                AssessmentActualStartDate: '2024-01-25',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
            ],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentActualStartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the limit',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({
                AssessmentActualStartDate: '2026-01-27',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'completed',
      children: [child({}, [episode({ assessments: [assessment()] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no start to compare',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentActualStartDate: null, AssessmentAuthorisationDate: null, AssessmentFactors: [] }),
            ],
          }),
        ]),
      ],
    },
  ],
})
