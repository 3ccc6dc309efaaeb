import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8873Q',
  severity: 'query',
  title: 'The only assessment found no factors, so the case should close with RC8 or RC9',
  from: 2023,
  fields: ['Assessments.AssessmentFactors', 'CINdetails.ReasonForClosure'],
  explains:
    'Looks at episodes with exactly one assessment that has factor 21 (none found). The reason for closure should be RC8 or RC9; an open case is asked about too.',
  because:
    'The only assessment has the factors {Assessments.AssessmentFactors}, and the reason for closure is {CINdetails.ReasonForClosure}.',
  putRight: 'Close the case with RC8 or RC9, or give the factors that led to more work.',
  source: 'DfE, children in need census validation rules, 8873Q.',
  peer: 'The open validator also takes any factor text that contains 21.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const [only] = episode.assessments
        if (only === undefined || episode.assessments.length > 1 || !only.AssessmentFactors.includes('21')) continue
        if (episode.ReasonForClosure !== 'RC8' && episode.ReasonForClosure !== 'RC9') {
          wrong([only, 'AssessmentFactors'], [episode, 'ReasonForClosure'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'closed for another reason',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-07-01',
            ReasonForClosure: 'RC7',
            assessments: [assessment({ AssessmentFactors: ['21'] })],
          }),
        ]),
      ],
      cells: ['Assessments 0 AssessmentFactors', 'CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'still open',
      children: [child({}, [episode({ assessments: [assessment({ AssessmentFactors: ['21'] })] })])],
      cells: ['Assessments 0 AssessmentFactors', 'CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'closed after assessment',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-07-01',
            ReasonForClosure: 'RC9',
            assessments: [assessment({ AssessmentFactors: ['21'] })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two assessments',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentFactors: ['21'] }),
              assessment({ AssessmentActualStartDate: '2025-08-01', AssessmentAuthorisationDate: '2025-09-01' }),
            ],
          }),
        ]),
      ],
    },
  ],
})
