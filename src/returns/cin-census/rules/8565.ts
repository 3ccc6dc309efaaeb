import { assessment, child, cinPlan, enquiry, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

/** What is late in an episode with nothing late: one list for all, so that a right one makes none. */
const nothing: readonly CinCell[] = []

export default rule({
  code: '8565',
  severity: 'error',
  title: 'Something is dated after the case was closed',
  from: 2023,
  fields: [
    'CINdetails.CINclosureDate',
    'CINdetails.DateOfInitialCPC',
    'Assessments.AssessmentActualStartDate',
    'Assessments.AssessmentAuthorisationDate',
    'Section47.S47ActualStartDate',
    'Section47.DateOfInitialCPC',
    'ChildProtectionPlans.CPPendDate',
    'CINplanDates.CINPlanStartDate',
    'CINplanDates.CINPlanEndDate',
  ],
  explains:
    'The closure of an episode may not be earlier than anything inside it: its own conference, the start or completion of an assessment, the start or conference of an enquiry, the end of a protection plan, the start or end of a child in need plan. The same day passes.',
  because: 'The case closed on {CINdetails.CINclosureDate}, but something inside it is dated later.',
  putRight:
    'Check the closure against the dates marked. If work went on, the case closed later, or what followed belongs to a new referral.',
  source: 'DfE, children in need census validation rules, 8565.',
  peer: 'The open validator stops with an error in this rule unless two unrelated counts happen to be equal, and never looks at the ends of protection plans.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const closed = episode.CINclosureDate
        if (closed === null) continue
        let late = nothing
        for (const row of episode.assessments) {
          if (
            (row.AssessmentActualStartDate ?? closed) > closed ||
            (row.AssessmentAuthorisationDate ?? closed) > closed
          ) {
            late = [...late, [row, 'AssessmentActualStartDate'], [row, 'AssessmentAuthorisationDate']]
          }
        }
        for (const row of episode.enquiries) {
          if ((row.S47ActualStartDate ?? closed) > closed || (row.DateOfInitialCPC ?? closed) > closed) {
            late = [...late, [row, 'S47ActualStartDate'], [row, 'DateOfInitialCPC']]
          }
        }
        for (const row of episode.protectionPlans)
          if ((row.CPPendDate ?? closed) > closed) late = [...late, [row, 'CPPendDate']]
        for (const row of episode.cinPlans) {
          if ((row.CINPlanStartDate ?? closed) > closed || (row.CINPlanEndDate ?? closed) > closed) {
            late = [...late, [row, 'CINPlanStartDate'], [row, 'CINPlanEndDate']]
          }
        }
        if (late.length > 0 || (episode.DateOfInitialCPC ?? closed) > closed) {
          wrong([episode, 'CINclosureDate'], [episode, 'DateOfInitialCPC'], ...late)
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'an assessment was completed after the closure',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-06-11',
            ReasonForClosure: 'RC7',
            assessments: [assessment({ AssessmentAuthorisationDate: '2025-06-12' })],
          }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINclosureDate',
        'CINdetails 0 DateOfInitialCPC',
        'Assessments 0 AssessmentActualStartDate',
        'Assessments 0 AssessmentAuthorisationDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the conference of an enquiry and the end of a protection plan',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-05-27',
            ReasonForClosure: 'RC7',
            enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28' })],
            protectionPlans: [protectionPlan({ CPPendDate: '2025-09-01' })],
          }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINclosureDate',
        'CINdetails 0 DateOfInitialCPC',
        'Section47 0 S47ActualStartDate',
        'Section47 0 DateOfInitialCPC',
        'ChildProtectionPlans 0 CPPendDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a child in need plan begun later; the one that fits is not marked',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-09-01',
            ReasonForClosure: 'RC7',
            cinPlans: [cinPlan({ CINPlanEndDate: '2025-09-01' }), cinPlan({ CINPlanStartDate: '2025-09-02' })],
          }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINclosureDate',
        'CINdetails 0 DateOfInitialCPC',
        'CINplanDates 1 CINPlanStartDate',
        'CINplanDates 1 CINPlanEndDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a conference on the episode itself',
      children: [
        child({}, [episode({ CINclosureDate: '2025-05-27', ReasonForClosure: 'RC7', DateOfInitialCPC: '2025-05-28' })]),
      ],
      cells: ['CINdetails 0 CINclosureDate', 'CINdetails 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'everything ended by the day of closure',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-06-12',
            ReasonForClosure: 'RC8',
            assessments: [assessment({ AssessmentAuthorisationDate: '2025-06-12' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the start of a protection plan is not compared',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-05-27',
            ReasonForClosure: 'RC7',
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an open case',
      children: [child({}, [episode({ assessments: [assessment()] })])],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'an enquiry and an open assessment begun the day after the closure',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-07-01',
            ReasonForClosure: 'RC7',
            assessments: [
              assessment({
                AssessmentActualStartDate: '2025-07-02',
                AssessmentAuthorisationDate: null,
                AssessmentFactors: [],
              }),
            ],
            enquiries: [enquiry({ S47ActualStartDate: '2025-07-02', DateOfInitialCPC: null })],
          }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINclosureDate',
        'CINdetails 0 DateOfInitialCPC',
        'Assessments 0 AssessmentActualStartDate',
        'Assessments 0 AssessmentAuthorisationDate',
        'Section47 0 S47ActualStartDate',
        'Section47 0 DateOfInitialCPC',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a child in need plan ended the day after the closure',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-09-01',
            ReasonForClosure: 'RC7',
            cinPlans: [cinPlan({ CINPlanEndDate: '2025-09-02' })],
          }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINclosureDate',
        'CINdetails 0 DateOfInitialCPC',
        'CINplanDates 0 CINPlanStartDate',
        'CINplanDates 0 CINPlanEndDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'work after the closure stands in another episode',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-05-20', ReasonForClosure: 'RC7' }),
          episode({
            CINreferralDate: '2025-09-01',
            assessments: [
              assessment({ AssessmentActualStartDate: '2025-09-01', AssessmentAuthorisationDate: '2025-09-29' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the conferences and plans ended on the day of closure',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-09-01',
            ReasonForClosure: 'RC7',
            DateOfInitialCPC: '2025-09-01',
            cinPlans: [cinPlan({ CINPlanEndDate: '2025-09-01' })],
            enquiries: [enquiry({ DateOfInitialCPC: '2025-09-01' })],
            protectionPlans: [protectionPlan({ CPPendDate: '2025-09-01' })],
          }),
        ]),
      ],
    },
  ],
})
