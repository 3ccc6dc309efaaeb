import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8898',
  severity: 'error',
  title: 'The same factor twice on an assessment',
  from: 2023,
  fields: ['Assessments.AssessmentFactors'],
  explains: 'Each factor may be given once for an assessment.',
  because: 'The assessment has the factors {Assessments.AssessmentFactors}.',
  putRight: 'Remove the repeat, so that each code is given once.',
  source: 'DfE, children in need census validation rules, 8898.',
  peer: 'The open validator stops with an error in this rule and reports nothing.',

  check:
    () =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        const factors = row.AssessmentFactors
        if (factors.length < 2) continue
        for (let at = 1; at < factors.length; at++) {
          if (factors.indexOf(factors[at] as string) < at) {
            wrong([row, 'AssessmentFactors'])
            break
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '3B twice',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['3B', '4B', '3B'] })] })])],
      cells: ['Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'each once',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['3B', '4B'] })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same factor on two assessments',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentFactors: ['3B'] }),
              assessment({
                AssessmentActualStartDate: '2025-08-01',
                AssessmentAuthorisationDate: '2025-09-01',
                AssessmentFactors: ['3B'],
              }),
            ],
          }),
        ]),
      ],
    },
  ],
})
