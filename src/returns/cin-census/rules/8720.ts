import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8720',
  severity: 'error',
  title: 'Start of a protection plan is missing or after the census period',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate'],
  explains: 'Every protection plan needs a start no later than the reference date.',
  because: 'The start of the plan is {ChildProtectionPlans.CPPstartDate}.',
  putRight:
    'Give the day of the conference that made the plan. A plan begun after the reference date belongs to the next census.',
  source: 'DfE, children in need census validation rules, 8720.',

  check:
    ({ end }) =>
    ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        if (plan.CPPstartDate === null || plan.CPPstartDate > end) wrong([plan, 'CPPstartDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ CPPstartDate: null })] })])],
      cells: ['ChildProtectionPlans 0 CPPstartDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the period',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2026-04-01' })] })])],
      cells: ['ChildProtectionPlans 0 CPPstartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day of the period',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ CPPstartDate: '2026-03-31' })] })])],
    },
  ],
})
