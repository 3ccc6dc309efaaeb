import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8920',
  severity: 'error',
  title: "Protection plan ends after the child's death",
  from: 2023,
  fields: ['ChildProtectionPlans.CPPendDate', 'ChildIdentifiers.PersonDeathDate'],
  explains: 'When a date of death is given, a protection plan of the child that has an end must end on or before it.',
  because: 'The plan ends on {ChildProtectionPlans.CPPendDate}; the child died on {ChildIdentifiers.PersonDeathDate}.',
  putRight: 'End the plan on the day of death.',
  source: 'DfE, children in need census validation rules, 8920.',

  check:
    () =>
    ({ identifiers, protectionPlans }, wrong) => {
      const died = identifiers.PersonDeathDate
      if (died === null) return
      for (const plan of protectionPlans) {
        if (plan.CPPendDate !== null && plan.CPPendDate > died) {
          wrong([plan, 'CPPendDate'], [identifiers, 'PersonDeathDate'])
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
          episode({ protectionPlans: [protectionPlan({ CPPendDate: '2025-08-02' })] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPendDate', 'ChildIdentifiers 0 PersonDeathDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [
          episode({ protectionPlans: [protectionPlan({ CPPendDate: '2025-08-01' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'still open',
      children: [child({ PersonDeathDate: '2025-08-01' }, [episode({ protectionPlans: [protectionPlan()] })])],
    },
  ],
})
