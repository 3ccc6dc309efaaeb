import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8940',
  severity: 'error',
  title: 'Protection plans of the child overlap',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'ChildProtectionPlans.CPPendDate'],
  explains:
    'All protection plans of the child, over all episodes, are compared in pairs. A plan may not start on or after the start of another and on or before its end; an open plan runs to the reference date. A start on the day the other ends fails.',
  because: 'Protection plans starting on {ChildProtectionPlans.CPPstartDate} overlap.',
  putRight: 'End each plan before the next begins; often one plan was recorded twice.',
  source: 'DfE, children in need census validation rules, 8940.',
  peer: 'The open validator skips plans with the same number in their episodes.',

  check:
    ({ end }) =>
    ({ protectionPlans }, wrong) => {
      if (protectionPlans.length < 2) return
      for (const later of protectionPlans) {
        const from = later.CPPstartDate
        if (from === null) continue
        for (const earlier of protectionPlans) {
          if (earlier === later || earlier.CPPstartDate === null || from < earlier.CPPstartDate) continue
          if (from <= (earlier.CPPendDate ?? end)) {
            wrong([later, 'CPPstartDate'], [earlier, 'CPPstartDate'], [earlier, 'CPPendDate'])
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
            protectionPlans: [
              protectionPlan({ CPPendDate: '2025-10-01' }),
              protectionPlan({ CPPstartDate: '2025-10-01' }),
            ],
          }),
        ]),
      ],
      cells: [
        'ChildProtectionPlans 1 CPPstartDate',
        'ChildProtectionPlans 0 CPPstartDate',
        'ChildProtectionPlans 0 CPPendDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the first plan of each of two episodes',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan()] }),
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-10-01' })] }),
        ]),
      ],
      cells: [
        'ChildProtectionPlans 1 CPPstartDate',
        'ChildProtectionPlans 0 CPPstartDate',
        'ChildProtectionPlans 0 CPPendDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same plan twice',
      children: [child({}, [episode({ protectionPlans: [protectionPlan(), protectionPlan()] })])],
      cells: [
        'ChildProtectionPlans 0 CPPstartDate',
        'ChildProtectionPlans 0 CPPendDate',
        'ChildProtectionPlans 1 CPPstartDate',
        'ChildProtectionPlans 1 CPPendDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day apart',
      children: [
        child({}, [
          episode({
            protectionPlans: [
              protectionPlan({ CPPendDate: '2025-09-30' }),
              protectionPlan({ CPPstartDate: '2025-10-01' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an open plan, and one dated after the reference date',
      children: [
        child({}, [episode({ protectionPlans: [protectionPlan(), protectionPlan({ CPPstartDate: '2026-04-01' })] })]),
      ],
    },
  ],
})
