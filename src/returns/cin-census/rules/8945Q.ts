import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8945Q',
  severity: 'query',
  title: 'Factor 18A is no longer used',
  from: 2025,
  fields: ['Assessments.AssessmentFactors'],
  explains:
    'Physical abuse is coded 18B (by another child) or 18C (by an adult) since 2020-21. 18A, in any letter case, is asked about from 2024-25.',
  because: 'The assessment has the factors {Assessments.AssessmentFactors}.',
  putRight: 'Choose 18B or 18C in place of 18A.',
  source: 'DfE, children in need census validation rules, 8945Q.',
  peer: 'The open validator never speaks on data read from a census file.',

  check:
    () =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        for (const factor of row.AssessmentFactors) {
          if (factor === '18A' || factor === '18a') {
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
      because: '18A',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['3B', '18A'] })] })])],
      cells: ['Assessments 0 AssessmentFactors'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'in small letters',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['18a'] })] })])],
      cells: ['Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'right',
      because: '18C',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['18C'] })] })])],
    },
    {
      year: 2024,
      is: 'right',
      because: 'not asked about before 2024-25',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['18A'] })] })])],
    },
  ],
})
