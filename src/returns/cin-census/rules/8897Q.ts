import { assessmentFactor } from '../../../codes/assessment-factor.ts'
import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8897Q',
  severity: 'query',
  title: 'Factors are missing or not valid on a completed assessment',
  from: 2023,
  fields: ['Assessments.AssessmentAuthorisationDate', 'Assessments.AssessmentFactors'],
  explains:
    'An assessment completed on or after the first day of the census period should have at least one factor, and every factor should be a code of the year. 18A and 19A still count as codes here; rules 8945Q and 8950Q ask about them.',
  because:
    'The assessment completed on {Assessments.AssessmentAuthorisationDate} has the factors {Assessments.AssessmentFactors}.',
  putRight: 'Add the factors the assessment found (21 when it found none), and correct what is no code.',
  source: 'DfE, children in need census validation rules, 8897Q.',
  peer: 'The open validator joins factors to assessments without the episode, and stops with an error when a failing assessment has factors.',

  check: ({ start, codesYear }) => {
    const codes = assessmentFactor.at(codesYear)
    return ({ assessments }, wrong) => {
      for (const row of assessments) {
        if (row.AssessmentAuthorisationDate === null || row.AssessmentAuthorisationDate < start) continue
        let valid = row.AssessmentFactors.length > 0
        for (const factor of row.AssessmentFactors) if (!codes.has(factor)) valid = false
        if (!valid) wrong([row, 'AssessmentAuthorisationDate'], [row, 'AssessmentFactors'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none given',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: [] })] })])],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two is no code',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['3B', 'RB'] })] })])],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'completed on the first day of the period',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            assessments: [
              assessment({
                AssessmentActualStartDate: '2025-03-04',
                AssessmentAuthorisationDate: '2025-04-01',
                AssessmentFactors: [],
              }),
            ],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'completed before the period',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-02-03',
            assessments: [
              assessment({
                AssessmentActualStartDate: '2025-02-04',
                AssessmentAuthorisationDate: '2025-03-31',
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
      because: 'an old code is still a code',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['18A', '24A'] })] })])],
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
