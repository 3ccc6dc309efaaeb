import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4011',
  severity: 'error',
  title: 'Child in need plan ends before it starts',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate', 'CINplanDates.CINPlanEndDate'],
  explains:
    'The end of a child in need plan may not be before its start. The same day passes here; rule 4012Q asks about it.',
  because: 'The plan starts on {CINplanDates.CINPlanStartDate} and ends on {CINplanDates.CINPlanEndDate}.',
  putRight: 'Check both dates: they may have been exchanged.',
  source: 'DfE, children in need census validation rules, 4011.',

  check:
    () =>
    ({ cinPlans }, wrong) => {
      for (const plan of cinPlans) {
        const { CINPlanStartDate: from, CINPlanEndDate: to } = plan
        if (from !== null && to !== null && to < from) wrong([plan, 'CINPlanEndDate'], [plan, 'CINPlanStartDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ends the day before',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-06-16', CINPlanEndDate: '2025-06-15' })] })]),
      ],
      cells: ['CINplanDates 0 CINPlanEndDate', 'CINplanDates 0 CINPlanStartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-06-16', CINPlanEndDate: '2025-06-16' })] })]),
      ],
    },
    { year: 2026, is: 'right', because: 'still open', children: [child({}, [episode({ cinPlans: [cinPlan()] })])] },
  ],
})
