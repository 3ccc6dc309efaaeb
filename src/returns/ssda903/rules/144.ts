import { legalStatus } from '../../../codes/legal-status.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '144',
  severity: 'error',
  title: 'The legal status is not a valid code',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS'],
  explains: 'A legal status must be one of the thirteen codes. A blank passes.',
  because: 'LS is {Episodes.LS}.',
  putRight: 'Choose the code of the order, or of the agreement, under which the child is looked after.',
  source: 'DfE, SSDA903 validation rules, 144.',

  check: ({ year }) => {
    const codes = legalStatus.at(year)
    return ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.LS !== null && !codes.has(row.LS)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Episodes: [{ LS: 'V1' }] })],
      cells: ['Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a youth rehabilitation order',
      children: [child({ Episodes: [{ LS: 'J3' }] })],
    },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ LS: null }] })] },
  ],
})
