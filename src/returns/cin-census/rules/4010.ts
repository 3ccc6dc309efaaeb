import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4010',
  severity: 'error',
  title: 'Start of a child in need plan is missing or after the census period',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate'],
  explains: 'Every child in need plan needs a start no later than the reference date.',
  because: 'The start of the plan is {CINplanDates.CINPlanStartDate}.',
  putRight: 'Give the day the plan was agreed. A plan begun after the reference date belongs to the next census.',
  source: 'DfE, children in need census validation rules, 4010.',

  check:
    ({ end }) =>
    ({ cinPlans }, wrong) => {
      for (const plan of cinPlans) {
        if (plan.CINPlanStartDate === null || plan.CINPlanStartDate > end) wrong([plan, 'CINPlanStartDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no start',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: null })] })])],
      cells: ['CINplanDates 0 CINPlanStartDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the period',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2026-04-01' })] })])],
      cells: ['CINplanDates 0 CINPlanStartDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a start that is no real day',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-02-30' })] })])],
      cells: ['CINplanDates 0 CINPlanStartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day of the period',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2026-03-31' })] })])],
    },
  ],
})
