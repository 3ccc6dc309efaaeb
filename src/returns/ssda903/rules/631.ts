import { previousPermanence } from '../../../codes/previous-permanence.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '631',
  severity: 'error',
  title: 'The lasting arrangement before care is not a valid code',
  from: 2023,
  needs: ['PrevPerm'],
  fields: ['PREV_PERM'],
  explains:
    'Where the lasting arrangement is given, it must be one of the five codes: P1 to P4, or Z1 for none. A blank is not looked at.',
  because: 'The code is {PrevPerm.PREV_PERM}.',
  putRight:
    'Choose one of P1 (adoption), P2 (special guardianship), P3 (child arrangements order), P4 (not known which) and Z1 (none).',
  source: 'DfE, SSDA903 validation rules, 631.',

  check: ({ year }) => {
    const codes = previousPermanence.at(year)
    return ({ PrevPerm }, wrong) => {
      for (const row of PrevPerm) if (row.PREV_PERM !== null && !codes.has(row.PREV_PERM)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P5' }] })],
      cells: ['PrevPerm 0 PREV_PERM'],
    },
    { year: 2026, is: 'right', because: 'adoption', children: [child({ PrevPerm: [{ PREV_PERM: 'P1' }] })] },
    { year: 2026, is: 'right', because: 'none', children: [child({ PrevPerm: [{}] })] },
    { year: 2026, is: 'right', because: 'nothing is said', children: [child({ PrevPerm: [{ PREV_PERM: null }] })] },
  ],
})
