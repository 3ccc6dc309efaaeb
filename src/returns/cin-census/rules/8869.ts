import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8869',
  severity: 'error',
  title: 'Factor 21 (none found) is used together with others',
  from: 2023,
  fields: ['Assessments.AssessmentFactors'],
  explains: 'Factor 21 says that an assessment found nothing, so it must stand alone.',
  because: 'The assessment has the factors {Assessments.AssessmentFactors}.',
  putRight: 'Remove 21 if anything was found; otherwise remove the other factors.',
  source: 'DfE, children in need census validation rules, 8869.',
  peer: 'The open validator compares the whole list with 21 and never speaks on data read from a census file.',

  check:
    () =>
    ({ assessments }, wrong) => {
      for (const row of assessments) {
        if (row.AssessmentFactors.length < 2 || !row.AssessmentFactors.includes('21')) continue
        for (const factor of row.AssessmentFactors) {
          if (factor !== '21') {
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
      because: 'with another',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['21', '3B'] })] })])],
      cells: ['Assessments 0 AssessmentFactors'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'alone',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['21'] })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'given twice it is still alone; rule 8898 reports the repeat',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['21', '21'] })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'others without it',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['3B', '4B'] })] })])],
    },
  ],
})
