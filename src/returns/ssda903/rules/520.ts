import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '520',
  severity: 'error',
  title: 'A married couple of different sexes, but their sex does not say so',
  from: 2023,
  needs: ['AD1'],
  fields: ['LS_ADOPTR', 'SEX_ADOPTR'],
  explains:
    'Where the adopters are a married couple of different sexes (L11), the code for their sex must be MF. A blank fails.',
  because: 'The legal status is {AD1.LS_ADOPTR}, and the sex of the adopters {AD1.SEX_ADOPTR}.',
  putRight: 'Give MF for a man and a woman, or L12 for a married couple of the same sex.',
  source: 'DfE, SSDA903 validation rules, 520.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) {
        if (row.LS_ADOPTR === 'L11' && row.SEX_ADOPTR !== 'MF') wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two men',
      children: [child({ AD1: [{ LS_ADOPTR: 'L11', SEX_ADOPTR: 'MM' }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the sex is blank',
      children: [child({ AD1: [{ LS_ADOPTR: 'L11', SEX_ADOPTR: null }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a man and a woman',
      children: [child({ AD1: [{ LS_ADOPTR: 'L11', SEX_ADOPTR: 'MF' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a married couple of the same sex is not looked at',
      children: [child({ AD1: [{ LS_ADOPTR: 'L12', SEX_ADOPTR: 'MM' }] })],
    },
  ],
})
