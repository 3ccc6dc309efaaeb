import { categoryOfNeed } from '../../../codes/category-of-need.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '145',
  severity: 'error',
  title: 'The category of need is not a valid code',
  from: 2023,
  needs: ['Episodes'],
  fields: ['CIN'],
  explains:
    'A category of need must be one of N1 to N8. N9 and N0 of the children in need census fail here. A blank passes.',
  because: 'CIN is {Episodes.CIN}.',
  putRight: 'Choose the main reason why the child was in need when the period of care began.',
  source: 'DfE, SSDA903 validation rules, 145.',

  check: ({ year }) => {
    const codes = categoryOfNeed.at(year)
    return ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.CIN !== null && !codes.has(row.CIN)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a code of the census only',
      children: [child({ Episodes: [{ CIN: 'N9' }] })],
      cells: ['Episodes 0 CIN'],
    },
    { year: 2026, is: 'right', because: 'absent parenting', children: [child({ Episodes: [{ CIN: 'N8' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ CIN: null }] })] },
  ],
})
