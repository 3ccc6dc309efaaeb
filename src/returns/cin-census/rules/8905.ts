import { categoryOfAbuse } from '../../../codes/category-of-abuse.ts'
import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8905',
  severity: 'error',
  title: 'Initial category of abuse is missing or not a valid code',
  from: 2023,
  fields: ['ChildProtectionPlans.InitialCategoryOfAbuse'],
  explains: 'Every protection plan needs an initial category: NEG, PHY, SAB, EMO or MUL, in capitals.',
  because: 'The initial category is {ChildProtectionPlans.InitialCategoryOfAbuse}.',
  putRight: 'Give the category the conference decided on.',
  source: 'DfE, children in need census validation rules, 8905.',

  check: ({ codesYear }) => {
    const codes = categoryOfAbuse.at(codesYear)
    return ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        const code = plan.InitialCategoryOfAbuse
        if (code === null || !codes.has(code)) wrong([plan, 'InitialCategoryOfAbuse'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ InitialCategoryOfAbuse: null })] })])],
      cells: ['ChildProtectionPlans 0 InitialCategoryOfAbuse'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'small letters are another code',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ InitialCategoryOfAbuse: 'neg' })] })])],
      cells: ['ChildProtectionPlans 0 InitialCategoryOfAbuse'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neglect',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ InitialCategoryOfAbuse: 'NEG' })] })])],
    },
  ],
})
