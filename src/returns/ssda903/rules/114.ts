import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '114',
  severity: 'error',
  title: 'Whether the adopters were the foster carers is neither 0 nor 1',
  from: 2023,
  needs: ['AD1'],
  fields: ['FOSTER_CARE'],
  explains:
    'Says 1 when those who adopted were fostering the child, and 0 when they were not. Anything else fails, 1.0 too. A blank passes.',
  because: 'FOSTER_CARE is {AD1.FOSTER_CARE}.',
  putRight: 'Give 1 when the adopters were fostering the child, else 0.',
  source: 'DfE, SSDA903 validation rules, 114.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1)
        if (row.FOSTER_CARE !== null && row.FOSTER_CARE !== '0' && row.FOSTER_CARE !== '1') wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a letter',
      children: [child({ AD1: [{ FOSTER_CARE: 'Y' }] })],
      cells: ['AD1 0 FOSTER_CARE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'written as a fraction',
      children: [child({ AD1: [{ FOSTER_CARE: '1.0' }] })],
      cells: ['AD1 0 FOSTER_CARE'],
    },
    { year: 2026, is: 'right', because: 'they were', children: [child({ AD1: [{ FOSTER_CARE: '1' }] })] },
    { year: 2026, is: 'right', because: 'nothing is said', children: [child({ AD1: [{ FOSTER_CARE: null }] })] },
  ],
})
