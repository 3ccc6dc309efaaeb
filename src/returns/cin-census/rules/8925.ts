import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8925',
  severity: 'error',
  title: 'Protection plan ends before it starts',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'ChildProtectionPlans.CPPendDate'],
  explains: 'The end of a protection plan may not be before its start. The same day passes here; rule 8840 reports it.',
  because: 'The plan starts on {ChildProtectionPlans.CPPstartDate} and ends on {ChildProtectionPlans.CPPendDate}.',
  putRight: 'Check both dates: they may have been exchanged.',
  source: 'DfE, children in need census validation rules, 8925.',

  check:
    () =>
    ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        const { CPPstartDate: from, CPPendDate: to } = plan
        if (from !== null && to !== null && to < from) wrong([plan, 'CPPstartDate'], [plan, 'CPPendDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ends the day before',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-05-27' })] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'ChildProtectionPlans 0 CPPendDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({}, [
          episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-05-28' })] }),
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
