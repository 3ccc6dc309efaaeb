import { child, cinPlan, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4003',
  severity: 'error',
  title: 'Protection plan reviewed while a child in need plan was open',
  from: 2023,
  fields: [
    'Reviews.CPPreviewDate',
    'CINplanDates.CINPlanStartDate',
    'CINplanDates.CINPlanEndDate',
    'ChildProtectionPlans.CPPendDate',
  ],
  explains:
    'Within one episode, a review of a protection plan may not fall on or after the start of a child in need plan and before its end (an open one runs to the end of the census period, which is included). A review on the very day its protection plan ends is in order.',
  because:
    'The review of {Reviews.CPPreviewDate} falls while a child in need plan begun on {CINplanDates.CINPlanStartDate} was open.',
  putRight: 'Check the dates of the review and of the child in need plan: a child is on one plan or the other.',
  source: 'DfE, children in need census validation rules, 4003.',
  peer: 'The open validator needs the ends of both plans, compares across all episodes of the child, and joins reviews to plans by number without the episode.',

  check:
    ({ end }) =>
    ({ episodes }, wrong) => {
      for (const { cinPlans, protectionPlans } of episodes) {
        if (cinPlans.length === 0) continue
        for (const plan of protectionPlans) {
          for (const review of plan.reviews) {
            const reviewed = review.CPPreviewDate
            if (reviewed === null || reviewed === plan.CPPendDate) continue
            for (const cinPlan of cinPlans) {
              const from = cinPlan.CINPlanStartDate
              if (from === null || from > reviewed) continue
              const to = cinPlan.CINPlanEndDate
              if (to === null ? reviewed <= end : reviewed < to) {
                wrong([plan, 'CPPendDate'], [cinPlan, 'CINPlanStartDate'], [review, 'CPPreviewDate'])
              }
            }
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the plan for need is open and the review comes after its start',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-08-01' })],
            protectionPlans: [protectionPlan({}, ['2025-08-20'])],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPendDate', 'CINplanDates 0 CINPlanStartDate', 'Reviews 0 CPPreviewDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'on the first day of the plan for need',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-08-20', CINPlanEndDate: '2025-09-20' })],
            protectionPlans: [protectionPlan({}, ['2025-08-20'])],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPendDate', 'CINplanDates 0 CINPlanStartDate', 'Reviews 0 CPPreviewDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the day the plan for need ends',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-20', CINPlanEndDate: '2025-08-20' })],
            protectionPlans: [protectionPlan({}, ['2025-08-20'])],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last review ends the protection plan and begins the other',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-08-20' })],
            protectionPlans: [protectionPlan({ CPPendDate: '2025-08-20' }, ['2025-08-20'])],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the plan for need stands in another episode',
      children: [
        child({}, [
          episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-08-01' })] }),
          episode({ protectionPlans: [protectionPlan({}, ['2025-08-20'])] }),
        ]),
      ],
    },
  ],
})
