import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** The sex that fits. */
const fitting: ReadonlySet<string> = new Set(['MM', 'FF'])

export default rule({
  code: '524',
  severity: 'error',
  title: 'A married couple of the same sex, but their sex does not say so',
  from: 2023,
  needs: ['AD1'],
  fields: ['LS_ADOPTR', 'SEX_ADOPTR'],
  explains:
    'Where the adopters are a married couple of the same sex (L12), the code for their sex must be MM or FF. A blank fails.',
  because: 'The legal status is {AD1.LS_ADOPTR}, and the sex of the adopters {AD1.SEX_ADOPTR}.',
  putRight: 'Give MM or FF for two of the same sex, or L11 for a married couple of different sexes.',
  source: 'DfE, SSDA903 validation rules, 524.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) {
        if (row.LS_ADOPTR === 'L12' && !isOneOf(row.SEX_ADOPTR, fitting)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a man and a woman',
      children: [child({ AD1: [{ LS_ADOPTR: 'L12', SEX_ADOPTR: 'MF' }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the sex is blank',
      children: [child({ AD1: [{ LS_ADOPTR: 'L12', SEX_ADOPTR: null }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two men',
      children: [child({ AD1: [{ LS_ADOPTR: 'L12', SEX_ADOPTR: 'MM' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two women',
      children: [child({ AD1: [{ LS_ADOPTR: 'L12', SEX_ADOPTR: 'FF' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a married couple of different sexes is not looked at',
      children: [child({ AD1: [{ LS_ADOPTR: 'L11', SEX_ADOPTR: 'MF' }] })],
    },
  ],
})
