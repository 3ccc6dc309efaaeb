import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4008',
  severity: 'error',
  title: "Child in need plan starts after the child's death",
  from: 2023,
  fields: ['ChildIdentifiers.PersonDeathDate', 'CINplanDates.CINPlanStartDate'],
  explains: 'When a date of death is given, every child in need plan of the child must start on or before it.',
  because: 'The plan starts on {CINplanDates.CINPlanStartDate}; the child died on {ChildIdentifiers.PersonDeathDate}.',
  putRight: 'Check the date of death and the start of the plan; remove a plan that was made by mistake.',
  source: 'DfE, children in need census validation rules, 4008.',

  check:
    () =>
    ({ identifiers, cinPlans }, wrong) => {
      const died = identifiers.PersonDeathDate
      if (died === null) return
      for (const plan of cinPlans) {
        if (plan.CINPlanStartDate !== null && plan.CINPlanStartDate > died) {
          wrong([identifiers, 'PersonDeathDate'], [plan, 'CINPlanStartDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [
          episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-08-02' })] }),
        ]),
      ],
      cells: ['ChildIdentifiers 0 PersonDeathDate', 'CINplanDates 0 CINPlanStartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [
          episode({ cinPlans: [cinPlan({ CINPlanStartDate: '2025-08-01' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the child is alive',
      children: [child({}, [episode({ cinPlans: [cinPlan()] })])],
    },
  ],
})
