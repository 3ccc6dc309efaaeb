import { missingOrAway } from '../../../codes/missing-or-away.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1006',
  severity: 'error',
  title: 'Missing or away is not a valid code',
  from: 2023,
  needs: ['Missing'],
  fields: ['MISSING'],
  explains: 'Where it is given, it must be M (missing) or A (away without leave). A blank is not looked at.',
  because: 'The code is {Missing.MISSING}.',
  putRight: 'Give M when nobody knew where the child was, A when it was known but not allowed.',
  source: 'DfE, SSDA903 validation rules, 1006.',

  check: ({ year }) => {
    const codes = missingOrAway.at(year)
    return ({ Missing }, wrong) => {
      for (const row of Missing) if (row.MISSING !== null && !codes.has(row.MISSING)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Missing: [{ MISSING: 'X' }] })],
      cells: ['Missing 0 MISSING'],
    },
    { year: 2026, is: 'right', because: 'missing', children: [child({ Missing: [{}] })] },
    { year: 2026, is: 'right', because: 'away', children: [child({ Missing: [{ MISSING: 'A' }] })] },
    { year: 2026, is: 'right', because: 'nothing is said', children: [child({ Missing: [{ MISSING: null }] })] },
  ],
})
