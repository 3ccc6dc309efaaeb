import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4009Q',
  severity: 'query',
  title: "Child in need plan ends after the child's death",
  from: 2023,
  fields: ['ChildIdentifiers.PersonDeathDate', 'CINplanDates.CINPlanEndDate'],
  explains:
    'When a date of death is given, a child in need plan of the child that has an end should end on or before it.',
  because: 'The plan ends on {CINplanDates.CINPlanEndDate}; the child died on {ChildIdentifiers.PersonDeathDate}.',
  putRight: 'End the plan on the day of death, or explain why it was closed later.',
  source: 'DfE, children in need census validation rules, 4009Q.',

  check:
    () =>
    ({ identifiers, cinPlans }, wrong) => {
      const died = identifiers.PersonDeathDate
      if (died === null) return
      for (const plan of cinPlans) {
        if (plan.CINPlanEndDate !== null && plan.CINPlanEndDate > died) {
          wrong([identifiers, 'PersonDeathDate'], [plan, 'CINPlanEndDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [episode({ cinPlans: [cinPlan({ CINPlanEndDate: '2025-08-02' })] })]),
      ],
      cells: ['ChildIdentifiers 0 PersonDeathDate', 'CINplanDates 0 CINPlanEndDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [episode({ cinPlans: [cinPlan({ CINPlanEndDate: '2025-08-01' })] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'still open',
      children: [child({ PersonDeathDate: '2025-08-01' }, [episode({ cinPlans: [cinPlan()] })])],
    },
  ],
})
