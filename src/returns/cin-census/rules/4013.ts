import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4013',
  severity: 'error',
  title: 'End of a child in need plan is outside the census year',
  from: 2023,
  fields: ['CINplanDates.CINPlanEndDate'],
  explains: 'The end of a child in need plan, where there is one, must lie in the census period, both ends included.',
  because: 'The plan ends on {CINplanDates.CINPlanEndDate}, outside the census period.',
  putRight:
    'Plans that ended before the period do not belong in this census; one that ends after it was still open at the year end.',
  source: 'DfE, children in need census validation rules, 4013.',

  check:
    ({ start, end }) =>
    ({ cinPlans }, wrong) => {
      for (const plan of cinPlans) {
        const to = plan.CINPlanEndDate
        if (to !== null && (to < start || to > end)) wrong([plan, 'CINPlanEndDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the period',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-01-06', CINPlanEndDate: '2025-03-31' })] })]),
      ],
      cells: ['CINplanDates 0 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the period',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanEndDate: '2026-04-01' })] })])],
      cells: ['CINplanDates 0 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'its first day',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-01-06', CINPlanEndDate: '2025-04-01' })] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'its last day',
      children: [child({}, [episode({ cinPlans: [cinPlan({ CINPlanEndDate: '2026-03-31' })] })])],
    },
    { year: 2026, is: 'right', because: 'still open', children: [child({}, [episode({ cinPlans: [cinPlan()] })])] },
  ],
})
