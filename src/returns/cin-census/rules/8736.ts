import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8736',
  severity: 'error',
  title: 'An assessment not completed must have started within the census year',
  from: 2023,
  fields: ['Assessments.AssessmentAuthorisationDate', 'Assessments.AssessmentActualStartDate'],
  explains:
    'An assessment without a completion date needs a start that lies in the census period, both ends included. A missing start fails.',
  because: 'The assessment has no completion date, and its start is {Assessments.AssessmentActualStartDate}.',
  putRight: 'Add the completion date, or check the start: an assessment from before the period cannot still be open.',
  source: 'DfE, children in need census validation rules, 8736.',

  check:
    ({ start, end }) =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        if (row.AssessmentAuthorisationDate !== null) continue
        const from = row.AssessmentActualStartDate
        if (from === null || from < start || from > end) {
          wrong([row, 'AssessmentAuthorisationDate'], [row, 'AssessmentActualStartDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'started the day before the period',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            assessments: [
              assessment({
                AssessmentActualStartDate: '2025-03-31',
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
      is: 'wrong',
      because: 'no start',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentActualStartDate: null, AssessmentAuthorisationDate: null, AssessmentFactors: [] }),
            ],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentActualStartDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'started the day after the period',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({
                AssessmentActualStartDate: '2026-04-01',
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
      because: 'the first and the last day',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-31',
            assessments: [
              assessment({
                AssessmentActualStartDate: '2025-04-01',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
              assessment({
                AssessmentActualStartDate: '2026-03-31',
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
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            assessments: [
              assessment({ AssessmentActualStartDate: '2025-03-10', AssessmentAuthorisationDate: '2025-04-10' }),
            ],
          }),
        ]),
      ],
    },
  ],
})
