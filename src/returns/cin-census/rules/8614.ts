import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8614',
  severity: 'error',
  title: 'Factors given for an assessment that is not completed',
  from: 2023,
  fields: ['Assessments.AssessmentAuthorisationDate', 'Assessments.AssessmentFactors'],
  explains: 'Factors are what a completed assessment found. An assessment without a completion date may have none.',
  because: 'The assessment has the factors {Assessments.AssessmentFactors} and no completion date.',
  putRight: 'Add the completion date if the assessment was signed off; otherwise leave the factors out until it is.',
  source: 'DfE, children in need census validation rules, 8614.',
  peer: 'The open validator stops with an error in this rule and reports nothing.',

  check:
    () =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        if (row.AssessmentAuthorisationDate === null && row.AssessmentFactors.length > 0) {
          wrong([row, 'AssessmentAuthorisationDate'], [row, 'AssessmentFactors'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'factors, and still open',
      children: [
        child({}, [
          episode({ assessments: [assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: ['3B'] })] }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentAuthorisationDate', 'Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'open without factors',
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
      children: [child({}, [episode({ assessments: [assessment()] })])],
    },
  ],
})
