import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4012Q',
  severity: 'query',
  title: 'Child in need plan starts and ends on the same day',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate', 'CINplanDates.CINPlanEndDate'],
  explains: 'A child in need plan that lasts no time is asked about.',
  because: 'The plan starts and ends on {CINplanDates.CINPlanStartDate}.',
  putRight: 'Check both dates, or explain why the plan ended on the day it began.',
  source: 'DfE, children in need census validation rules, 4012Q.',

  check:
    () =>
    ({ cinPlans }, wrong) => {
      for (const plan of cinPlans) {
        if (plan.CINPlanStartDate !== null && plan.CINPlanStartDate === plan.CINPlanEndDate) {
          wrong([plan, 'CINPlanStartDate'], [plan, 'CINPlanEndDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the same day',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-06-16', CINPlanEndDate: '2025-06-16' })] })]),
      ],
      cells: ['CINplanDates 0 CINPlanStartDate', 'CINplanDates 0 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day later',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-06-16', CINPlanEndDate: '2025-06-17' })] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither date is given',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: null })] })])],
    },
  ],
})
