import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** The sex that fits. */
const fitting: ReadonlySet<string> = new Set(['MM', 'FF', 'MF'])

export default rule({
  code: '519',
  severity: 'error',
  title: 'Civil partners, but the sex is not that of a couple',
  from: 2023,
  needs: ['AD1'],
  fields: ['LS_ADOPTR', 'SEX_ADOPTR'],
  explains: 'Where the adopters are civil partners (L2), the code for their sex must be MM, FF or MF. A blank fails.',
  because: 'The legal status is {AD1.LS_ADOPTR}, and the sex of the adopters {AD1.SEX_ADOPTR}.',
  putRight: 'Give MM, FF or MF for the couple, or L0 for one adopter alone.',
  source: 'DfE, SSDA903 validation rules, 519.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) {
        if (row.LS_ADOPTR === 'L2' && !isOneOf(row.SEX_ADOPTR, fitting)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one man',
      children: [child({ AD1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: 'M1' }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the sex is blank',
      children: [child({ AD1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: null }] })],
      cells: ['AD1 0 LS_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two men',
      children: [child({ AD1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: 'MM' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two women',
      children: [child({ AD1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: 'FF' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a man and a woman',
      children: [child({ AD1: [{ LS_ADOPTR: 'L2', SEX_ADOPTR: 'MF' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one adopter alone is not looked at',
      children: [child({ AD1: [{ LS_ADOPTR: 'L0', SEX_ADOPTR: 'M1' }] })],
    },
  ],
})
