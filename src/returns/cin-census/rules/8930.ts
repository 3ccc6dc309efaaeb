import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8930',
  severity: 'error',
  title: 'End of a protection plan is outside the census year',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPendDate'],
  explains: 'The end of a protection plan, where there is one, must lie in the census period, both ends included.',
  because: 'The plan ends on {ChildProtectionPlans.CPPendDate}, outside the census period.',
  putRight:
    'Plans that ended before the period do not belong in this census; one that ends after it was still open at the year end.',
  source: 'DfE, children in need census validation rules, 8930.',

  check:
    ({ start, end }) =>
    ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        const to = plan.CPPendDate
        if (to !== null && (to < start || to > end)) wrong([plan, 'CPPendDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2024-09-02',
            protectionPlans: [protectionPlan({ CPPstartDate: '2024-10-01', CPPendDate: '2025-03-31' })],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPendDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ CPPendDate: '2026-04-01' })] })])],
      cells: ['ChildProtectionPlans 0 CPPendDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first and the last day',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2024-09-02',
            protectionPlans: [
              protectionPlan({ CPPstartDate: '2024-10-01', CPPendDate: '2025-04-01' }),
              protectionPlan({ CPPendDate: '2026-03-31' }),
            ],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'still open',
      children: [child({}, [episode({ protectionPlans: [protectionPlan()] })])],
    },
  ],
})
