import { child, cinPlan, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4016',
  severity: 'error',
  title: 'Child in need plan starts while a protection plan is open',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate', 'ChildProtectionPlans.CPPstartDate', 'ChildProtectionPlans.CPPendDate'],
  explains:
    'All plans of the child, over all episodes. A child in need plan may not start on or after the start of a protection plan and before its end; an open protection plan runs to the reference date. On the day the protection plan ends it may.',
  because:
    'A child in need plan starts on {CINplanDates.CINPlanStartDate}, while a protection plan begun on {ChildProtectionPlans.CPPstartDate} was open.',
  putRight:
    'A child is on one plan or the other. Start the child in need plan on the day the protection plan ended, or correct the end of the protection plan.',
  source: 'DfE, children in need census validation rules, 4016.',

  check:
    ({ end }) =>
    ({ cinPlans, protectionPlans }, wrong) => {
      if (cinPlans.length === 0) return
      for (const protection of protectionPlans) {
        const { CPPstartDate: from, CPPendDate: to } = protection
        if (from === null) continue
        for (const plan of cinPlans) {
          const starts = plan.CINPlanStartDate
          if (starts !== null && starts >= from && (to === null ? starts <= end : starts < to)) {
            wrong([protection, 'CPPstartDate'], [protection, 'CPPendDate'], [plan, 'CINPlanStartDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the protection plan is still open',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-06-16' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
      cells: [
        'ChildProtectionPlans 0 CPPstartDate',
        'ChildProtectionPlans 0 CPPendDate',
        'CINplanDates 0 CINPlanStartDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'on its first day, in another episode',
      children: [
        child({}, [
          episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-28' })] }),
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-09-01' })] }),
        ]),
      ],
      cells: [
        'ChildProtectionPlans 0 CPPstartDate',
        'ChildProtectionPlans 0 CPPendDate',
        'CINplanDates 0 CINPlanStartDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the day the protection plan ends',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-09-01' })],
            protectionPlans: [protectionPlan({ CPPendDate: '2025-09-01' })],
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
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-20', CINPlanEndDate: '2025-05-28' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
    },
  ],
})
