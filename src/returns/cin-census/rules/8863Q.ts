import { assessment, child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8863Q',
  severity: 'query',
  title: 'An assessment starts while another is still going on',
  from: 2023,
  fields: ['Assessments.AssessmentActualStartDate', 'Assessments.AssessmentAuthorisationDate'],
  explains:
    'The assessments of one episode are compared in pairs. One that starts on or after the start of another and on or before its completion is asked about; one not completed runs to the reference date. Two with the same start mark each other.',
  because: 'Assessments starting on {Assessments.AssessmentActualStartDate} go on at the same time.',
  putRight: 'Check the dates. An assessment that was updated is one assessment; often it was recorded twice.',
  source: 'DfE, children in need census validation rules, 8863Q.',
  peer: 'The open validator leaves out assessments that are the same in both dates.',

  check:
    ({ end }) =>
    ({ episodes }, wrong) => {
      for (const { assessments } of episodes) {
        if (assessments.length < 2) continue
        for (const later of assessments) {
          const from = later.AssessmentActualStartDate
          if (from === null) continue
          for (const earlier of assessments) {
            const began = earlier.AssessmentActualStartDate
            if (earlier === later || began === null || from < began) continue
            if (from <= (earlier.AssessmentAuthorisationDate ?? end)) {
              wrong(
                [later, 'AssessmentActualStartDate'],
                [earlier, 'AssessmentActualStartDate'],
                [earlier, 'AssessmentAuthorisationDate'],
              )
            }
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it starts on the day the other is completed',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentAuthorisationDate: '2025-06-12' }),
              assessment({ AssessmentActualStartDate: '2025-06-12', AssessmentAuthorisationDate: '2025-07-01' }),
            ],
          }),
        ]),
      ],
      cells: [
        'Assessments 1 AssessmentActualStartDate',
        'Assessments 0 AssessmentActualStartDate',
        'Assessments 0 AssessmentAuthorisationDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same assessment twice',
      children: [child({}, [episode({ assessments: [assessment(), assessment()] })])],
      cells: [
        'Assessments 0 AssessmentActualStartDate',
        'Assessments 0 AssessmentAuthorisationDate',
        'Assessments 1 AssessmentActualStartDate',
        'Assessments 1 AssessmentAuthorisationDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the first is not completed',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentAuthorisationDate: null, AssessmentFactors: [] }),
              assessment({ AssessmentActualStartDate: '2026-03-31', AssessmentAuthorisationDate: '2026-03-31' }),
            ],
          }),
        ]),
      ],
      cells: [
        'Assessments 1 AssessmentActualStartDate',
        'Assessments 0 AssessmentActualStartDate',
        'Assessments 0 AssessmentAuthorisationDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day apart',
      children: [
        child({}, [
          episode({
            assessments: [
              assessment({ AssessmentAuthorisationDate: '2025-06-12' }),
              assessment({ AssessmentActualStartDate: '2025-06-13', AssessmentAuthorisationDate: '2025-07-01' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in two episodes',
      children: [child({}, [episode({ assessments: [assessment()] }), episode({ assessments: [assessment()] })])],
    },
  ],
})
