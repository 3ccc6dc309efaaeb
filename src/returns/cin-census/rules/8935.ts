import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '8935',
  severity: 'error',
  title: 'More than one open protection plan',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPendDate'],
  explains: 'Counts the protection plans of the child without an end, over all episodes. Two or more fail.',
  because: 'The child has several protection plans without an end.',
  putRight: 'End the earlier plan before the next begins; often one plan was recorded twice.',
  source: 'DfE, children in need census validation rules, 8935.',
  peer: 'The open validator counts by plan number, which begins again in each episode, so it misses some and marks others.',

  check:
    () =>
    ({ protectionPlans }, wrong) => {
      if (protectionPlans.length < 2) return
      const open: CinCell[] = []
      for (const plan of protectionPlans) if (plan.CPPendDate === null) open.push([plan, 'CPPendDate'])
      if (open.length > 1) wrong(...open)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two in one episode',
      children: [
        child({}, [episode({ protectionPlans: [protectionPlan(), protectionPlan({ CPPstartDate: '2025-10-01' })] })]),
      ],
      cells: ['ChildProtectionPlans 0 CPPendDate', 'ChildProtectionPlans 1 CPPendDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'in two episodes; the one that ended is not marked',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan(), protectionPlan({ CPPendDate: '2025-09-01' })] }),
          episode({ protectionPlans: [protectionPlan()] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPendDate', 'ChildProtectionPlans 2 CPPendDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one open after one that ended',
      children: [
        child({}, [
          episode({
            protectionPlans: [
              protectionPlan({ CPPendDate: '2025-09-01' }),
              protectionPlan({ CPPstartDate: '2025-10-01' }),
            ],
          }),
        ]),
      ],
    },
  ],
})
