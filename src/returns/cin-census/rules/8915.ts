import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8915',
  severity: 'error',
  title: "Protection plan starts after the child's death",
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'ChildIdentifiers.PersonDeathDate'],
  explains: 'When a date of death is given, every protection plan of the child must start on or before it.',
  because:
    'The plan starts on {ChildProtectionPlans.CPPstartDate}; the child died on {ChildIdentifiers.PersonDeathDate}.',
  putRight: 'Check the date of death and the start of the plan; remove a plan that was made by mistake.',
  source: 'DfE, children in need census validation rules, 8915.',

  check:
    () =>
    ({ identifiers, protectionPlans }, wrong) => {
      const died = identifiers.PersonDeathDate
      if (died === null) return
      for (const plan of protectionPlans) {
        if (plan.CPPstartDate !== null && plan.CPPstartDate > died) {
          wrong([plan, 'CPPstartDate'], [identifiers, 'PersonDeathDate'])
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
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-08-02' })] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'ChildIdentifiers 0 PersonDeathDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({ PersonDeathDate: '2025-08-01' }, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-08-01' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the child is alive',
      children: [child({}, [episode({ protectionPlans: [protectionPlan()] })])],
    },
  ],
})
