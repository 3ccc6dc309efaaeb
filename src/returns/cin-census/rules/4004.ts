import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '4004',
  severity: 'error',
  title: 'More than one child in need plan open on the same episode',
  from: 2023,
  fields: ['CINplanDates.CINPlanEndDate'],
  explains: 'Within one episode, two or more child in need plans without an end. All plans of the episode are marked.',
  because: 'The episode has several child in need plans without an end.',
  putRight: 'End each plan on the day the next began; often one plan was recorded twice.',
  source: 'DfE, children in need census validation rules, 4004.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const { cinPlans } of episodes) {
        if (cinPlans.length < 2) continue
        let open = 0
        for (const { CINPlanEndDate } of cinPlans) if (CINPlanEndDate === null) open++
        if (open > 1) wrong(...cinPlans.map((plan): CinCell => [plan, 'CINPlanEndDate']))
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two open plans; the closed one is marked as well',
      children: [
        child({}, [
          episode({
            cinPlans: [
              cinPlan({ CINPlanEndDate: '2025-07-01' }),
              cinPlan({ CINPlanStartDate: '2025-07-02' }),
              cinPlan({ CINPlanStartDate: '2025-09-01' }),
            ],
          }),
        ]),
      ],
      cells: ['CINplanDates 0 CINPlanEndDate', 'CINplanDates 1 CINPlanEndDate', 'CINplanDates 2 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one open plan after one that ended',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanEndDate: '2025-07-01' }), cinPlan({ CINPlanStartDate: '2025-07-02' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one open plan in each of two episodes',
      children: [child({}, [episode({ cinPlans: [cinPlan()] }), episode({ cinPlans: [cinPlan()] })])],
    },
  ],
})
