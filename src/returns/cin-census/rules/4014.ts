import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4014',
  severity: 'error',
  title: 'Child in need plans of the child overlap',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate', 'CINplanDates.CINPlanEndDate'],
  explains:
    'All child in need plans of the child, over all episodes, are compared in pairs. A plan may not start on or after the start of another and on or before its end; an open plan runs to the reference date. A start on the day the other ends fails.',
  because: 'Plans starting on {CINplanDates.CINPlanStartDate} overlap.',
  putRight: 'End each plan before the next begins; often one plan was recorded twice.',
  source: 'DfE, children in need census validation rules, 4014.',

  check:
    ({ end }) =>
    ({ cinPlans }, wrong) => {
      if (cinPlans.length < 2) return
      for (const later of cinPlans) {
        const from = later.CINPlanStartDate
        if (from === null) continue
        for (const earlier of cinPlans) {
          if (earlier === later || earlier.CINPlanStartDate === null || from < earlier.CINPlanStartDate) continue
          if (from <= (earlier.CINPlanEndDate ?? end)) {
            wrong([later, 'CINPlanStartDate'], [earlier, 'CINPlanStartDate'], [earlier, 'CINPlanEndDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the second starts on the day the first ends',
      children: [
        child({}, [
          episode({
            cinPlans: [
              cinPlan({ CINPlanStartDate: '2025-06-16', CINPlanEndDate: '2025-08-01' }),
              cinPlan({ CINPlanStartDate: '2025-08-01' }),
            ],
          }),
        ]),
      ],
      cells: ['CINplanDates 1 CINPlanStartDate', 'CINplanDates 0 CINPlanStartDate', 'CINplanDates 0 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two plans with the same start, in two episodes',
      children: [
        child({}, [
          episode({ cinPlans: [cinPlan({ CINPlanEndDate: '2025-08-01' })] }),
          episode({ cinPlans: [cinPlan({ CINPlanEndDate: '2025-09-01' })] }),
        ]),
      ],
      cells: [
        'CINplanDates 0 CINPlanStartDate',
        'CINplanDates 0 CINPlanEndDate',
        'CINplanDates 1 CINPlanStartDate',
        'CINplanDates 1 CINPlanEndDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the first is still open',
      children: [child({}, [episode({ cinPlans: [cinPlan(), cinPlan({ CINPlanStartDate: '2025-10-01' })] })])],
      cells: ['CINplanDates 1 CINPlanStartDate', 'CINplanDates 0 CINPlanStartDate', 'CINplanDates 0 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day apart',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanEndDate: '2025-08-01' }), cinPlan({ CINPlanStartDate: '2025-08-02' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an open plan, and one dated after the reference date',
      children: [child({}, [episode({ cinPlans: [cinPlan(), cinPlan({ CINPlanStartDate: '2026-04-01' })] })])],
    },
  ],
})
