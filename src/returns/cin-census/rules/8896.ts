import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '8896',
  severity: 'error',
  title: 'More than one assessment open on the same episode',
  from: 2023,
  fields: ['Assessments.AssessmentAuthorisationDate'],
  explains:
    'Within one episode, two or more assessments without a completion date. All assessments of the episode are marked.',
  because: 'The episode has several assessments without a completion date.',
  putRight: 'Give the completion dates; often one assessment was recorded twice.',
  source: 'DfE, children in need census validation rules, 8896.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const { assessments } of episodes) {
        if (assessments.length < 2) continue
        let open = 0
        for (const { AssessmentAuthorisationDate } of assessments) if (AssessmentAuthorisationDate === null) open++
        if (open > 1) wrong(...assessments.map((row): CinCell => [row, 'AssessmentAuthorisationDate']))
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two are open; the completed one is marked as well',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment(),
              assessment({
                AssessmentActualStartDate: '2025-08-01',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
              assessment({
                AssessmentActualStartDate: '2025-10-01',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
            ],
          }),
        ]),
      ],
      cells: [
        'Assessments 0 AssessmentAuthorisationDate',
        'Assessments 1 AssessmentAuthorisationDate',
        'Assessments 2 AssessmentAuthorisationDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one is open',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment(),
              assessment({
                AssessmentActualStartDate: '2025-08-01',
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
      because: 'one open in each of two episodes',
      children: [
        child({}, [
          episode({ assessments: [assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: [] })] }),
          episode({ assessments: [assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: [] })] }),
        ]),
      ],
    },
  ],
})
