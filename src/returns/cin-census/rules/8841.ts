import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8841',
  severity: 'error',
  title: 'Plan review on or before the day the plan started',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'Reviews.CPPreviewDate'],
  explains:
    'Every review of a protection plan must be later than the start of that plan. The conference that starts a plan is not a review of it.',
  because: 'A review is dated {Reviews.CPPreviewDate}; the plan started on {ChildProtectionPlans.CPPstartDate}.',
  putRight: 'Remove the conference that made the plan from its reviews, or correct the date.',
  source: 'DfE, children in need census validation rules, 8841.',
  peer: 'Only the first date of each Reviews element reaches the rules of the open validator.',

  check:
    () =>
    ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        const from = plan.CPPstartDate
        if (from === null) continue
        for (const review of plan.reviews) {
          if (review.CPPreviewDate !== null && review.CPPreviewDate <= from) {
            wrong([plan, 'CPPstartDate'], [review, 'CPPreviewDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'on the day of the start',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' }, ['2025-08-20', '2025-05-28'])] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'Reviews 1 CPPreviewDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two reviews before it',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' }, ['2025-05-01', '2025-05-27'])] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'Reviews 0 CPPreviewDate', 'Reviews 1 CPPreviewDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day after',
      children: [
        child({}, [episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' }, ['2025-05-29'])] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the review of another plan',
      children: [
        child({}, [
          episode({
            protectionPlans: [
              protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-09-01' }, ['2025-08-20']),
              protectionPlan({ CPPstartDate: '2025-10-01' }),
            ],
          }),
        ]),
      ],
    },
  ],
})
