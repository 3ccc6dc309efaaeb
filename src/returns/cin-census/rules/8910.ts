import { categoryOfAbuse } from '../../../codes/category-of-abuse.ts'
import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8910',
  severity: 'error',
  title: 'Latest category of abuse is missing or not a valid code',
  from: 2023,
  fields: ['ChildProtectionPlans.LatestCategoryOfAbuse'],
  explains:
    'Every protection plan needs a latest category: NEG, PHY, SAB, EMO or MUL, in capitals. Until it changes it is the initial one.',
  because: 'The latest category is {ChildProtectionPlans.LatestCategoryOfAbuse}.',
  putRight: 'Give the category decided on last; repeat the initial one if it has not changed.',
  source: 'DfE, children in need census validation rules, 8910.',

  check: ({ codesYear }) => {
    const codes = categoryOfAbuse.at(codesYear)
    return ({ protectionPlans }, wrong) => {
      for (const plan of protectionPlans) {
        const code = plan.LatestCategoryOfAbuse
        if (code === null || !codes.has(code)) wrong([plan, 'LatestCategoryOfAbuse'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ LatestCategoryOfAbuse: null })] })])],
      cells: ['ChildProtectionPlans 0 LatestCategoryOfAbuse'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a code of another list',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ LatestCategoryOfAbuse: 'N1' })] })])],
      cells: ['ChildProtectionPlans 0 LatestCategoryOfAbuse'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'more than one',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({ LatestCategoryOfAbuse: 'MUL' })] })])],
    },
  ],
})
