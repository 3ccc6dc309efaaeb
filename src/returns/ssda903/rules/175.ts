import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '175',
  severity: 'error',
  title: 'The number of adopters is neither 1 nor 2',
  from: 2023,
  needs: ['AD1'],
  fields: ['NB_ADOPTR'],
  explains: 'Where the number of adopters is given it is 1 or 2, without anything else: 1.0 fails. A blank passes.',
  because: 'The number of adopters is {AD1.NB_ADOPTR}.',
  putRight: 'Give 1 when one person adopted and 2 when two did.',
  source: 'DfE, SSDA903 validation rules, 175.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) if (row.NB_ADOPTR !== null && row.NB_ADOPTR !== '1' && row.NB_ADOPTR !== '2') wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'three',
      children: [child({ AD1: [{ NB_ADOPTR: '3' }] })],
      cells: ['AD1 0 NB_ADOPTR'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'written as a fraction',
      children: [child({ AD1: [{ NB_ADOPTR: '1.0' }] })],
      cells: ['AD1 0 NB_ADOPTR'],
    },
    { year: 2026, is: 'right', because: 'one', children: [child({ AD1: [{ NB_ADOPTR: '1' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ AD1: [{ NB_ADOPTR: null }] })] },
  ],
})
