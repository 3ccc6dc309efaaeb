import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

const wholeNumber = /^\d+$/

export default rule({
  code: '8730',
  severity: 'error',
  title: 'Number of earlier protection plans is missing or not a number',
  from: 2023,
  fields: ['ChildProtectionPlans.NumberOfPreviousCPP'],
  explains:
    'Every protection plan must say how many plans the child had before, here or elsewhere: a whole number of 0 or more, in digits.',
  because: 'The number of earlier plans is {ChildProtectionPlans.NumberOfPreviousCPP}.',
  putRight: 'Give 0 for a first plan. Count plans of other authorities as well.',
  source: 'DfE, children in need census validation rules, 8730.',
  peer: 'One value that is no whole number makes the open validator stop with an error in this rule and report nothing.',

  check:
    () =>
    ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        if (plan.NumberOfPreviousCPP === null || !wholeNumber.test(plan.NumberOfPreviousCPP))
          wrong([plan, 'NumberOfPreviousCPP'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ NumberOfPreviousCPP: null })] })])],
      cells: ['ChildProtectionPlans 0 NumberOfPreviousCPP'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a word',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ NumberOfPreviousCPP: 'one' })] })])],
      cells: ['ChildProtectionPlans 0 NumberOfPreviousCPP'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'less than nothing, and a fraction',
      children: [
        child({}, [
          episode({
            protectionPlans: [
              protectionPlan({ NumberOfPreviousCPP: '-1' }),
              protectionPlan({ NumberOfPreviousCPP: '1.0' }),
            ],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 NumberOfPreviousCPP', 'ChildProtectionPlans 1 NumberOfPreviousCPP'],
    },
    {
      year: 2026,
      is: 'right',
      because: '0',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ NumberOfPreviousCPP: '0' })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: '10',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ NumberOfPreviousCPP: '10' })] })])],
    },
  ],
})
