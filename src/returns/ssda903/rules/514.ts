import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** The sex that fits. */
const fitting: ReadonlySet<string> = new Set(['M1', 'F1'])

export default rule({
  code: '514',
  severity: 'error',
  title: 'One adopter alone, but the sex is that of a couple',
  from: 2023,
  needs: ['AD1'],
  fields: ['LS_ADOPTR', 'SEX_ADOPTR'],
  explains: 'Where there is one adopter alone (L0), the code for their sex must be M1 or F1. A blank fails.',
  because: 'The legal status is {AD1.LS_ADOPTR}, and the sex of the adopters {AD1.SEX_ADOPTR}.',
  putRight: 'Give M1 or F1 for the one adopter, or the legal status of the couple.',
  source: 'DfE, SSDA903 validation rules, 514.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) {
        if (row.LS_ADOPTR === 'L0' && !isOneOf(row.SEX_ADOPTR, fitting)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'MM is two men',
      children: [child({ AD1: [{ LS_ADOPTR: 'L0', SEX_ADOPTR: 'MM' }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the sex is blank',
      children: [child({ AD1: [{ LS_ADOPTR: 'L0', SEX_ADOPTR: null }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one man',
      children: [child({ AD1: [{ LS_ADOPTR: 'L0', SEX_ADOPTR: 'M1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one woman',
      children: [child({ AD1: [{ LS_ADOPTR: 'L0', SEX_ADOPTR: 'F1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a couple is not looked at',
      children: [child({ AD1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: 'MM' }] })],
    },
  ],
})
