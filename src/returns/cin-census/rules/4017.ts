import { child, cinPlan, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4017',
  severity: 'error',
  title: 'Protection plan starts while a child in need plan is open',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'CINplanDates.CINPlanStartDate', 'CINplanDates.CINPlanEndDate'],
  explains:
    'All plans of the child, over all episodes. A protection plan may not start on or after the start of a child in need plan and before its end; an open child in need plan runs to the reference date. On the day the child in need plan ends it may.',
  because:
    'A protection plan starts on {ChildProtectionPlans.CPPstartDate}, while a child in need plan begun on {CINplanDates.CINPlanStartDate} was open.',
  putRight: 'End the child in need plan on the day the protection plan starts.',
  source: 'DfE, children in need census validation rules, 4017.',

  check:
    ({ end }) =>
    ({ cinPlans, protectionPlans }, wrong) => {
      if (cinPlans.length === 0) return
      for (const protection of protectionPlans) {
        const starts = protection.CPPstartDate
        if (starts === null) continue
        for (const plan of cinPlans) {
          const { CINPlanStartDate: from, CINPlanEndDate: to } = plan
          if (from !== null && starts >= from && (to === null ? starts <= end : starts < to)) {
            wrong([protection, 'CPPstartDate'], [plan, 'CINPlanStartDate'], [plan, 'CINPlanEndDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the child in need plan is still open',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-20' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
      cells: [
        'ChildProtectionPlans 0 CPPstartDate',
        'CINplanDates 0 CINPlanStartDate',
        'CINplanDates 0 CINPlanEndDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both start on one day',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-28', CINPlanEndDate: '2025-07-01' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
      cells: [
        'ChildProtectionPlans 0 CPPstartDate',
        'CINplanDates 0 CINPlanStartDate',
        'CINplanDates 0 CINPlanEndDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the day the child in need plan ends',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-20', CINPlanEndDate: '2025-05-28' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'before it',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-09-01' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-09-01' })],
          }),
        ]),
      ],
    },
  ],
})
