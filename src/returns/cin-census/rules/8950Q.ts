import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8950Q',
  severity: 'query',
  title: 'Factor 19A is no longer used',
  from: 2025,
  fields: ['Assessments.AssessmentFactors'],
  explains:
    'Sexual abuse is coded 19B (by another child) or 19C (by an adult) since 2020-21. 19A, in any letter case, is asked about from 2024-25.',
  because: 'The assessment has the factors {Assessments.AssessmentFactors}.',
  putRight: 'Choose 19B or 19C in place of 19A.',
  source: 'DfE, children in need census validation rules, 8950Q.',
  peer: 'The open validator never speaks on data read from a census file.',

  check:
    () =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        for (const factor of row.AssessmentFactors) {
          if (factor === '19A' || factor === '19a') {
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
      because: '19A',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['3B', '19A'] })] })])],
      cells: ['Assessments 0 AssessmentFactors'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'in small letters',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['19a'] })] })])],
      cells: ['Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'right',
      because: '19B',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['19B'] })] })])],
    },
    {
      year: 2024,
      is: 'right',
      because: 'not asked about before 2024-25',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['19A'] })] })])],
    },
  ],
})
