import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8840',
  severity: 'error',
  title: 'Protection plan starts and ends on the same day',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'ChildProtectionPlans.CPPendDate'],
  explains: 'A protection plan may not end on the day it starts.',
  because: 'The plan starts and ends on {ChildProtectionPlans.CPPstartDate}.',
  putRight: 'Check both dates; remove a plan that was made by mistake.',
  source: 'DfE, children in need census validation rules, 8840.',

  check:
    () =>
    ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        if (plan.CPPstartDate !== null && plan.CPPstartDate === plan.CPPendDate) {
          wrong([plan, 'CPPstartDate'], [plan, 'CPPendDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the same day',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-05-28' })] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'ChildProtectionPlans 0 CPPendDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day later',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-05-29' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither date is given',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ CPPstartDate: null })] })])],
    },
  ],
})
