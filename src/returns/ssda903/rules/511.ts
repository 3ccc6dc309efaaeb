import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '511',
  severity: 'error',
  title: 'Two adopters, but the sex is that of one',
  from: 2023,
  needs: ['AD1'],
  fields: ['NB_ADOPTR', 'SEX_ADOPTR'],
  explains:
    'Where there are two adopters, the code for their sex may not be M1 or F1, which stand for one. A blank passes here.',
  because: 'There are {AD1.NB_ADOPTR} adopters, and their sex is given as {AD1.SEX_ADOPTR}.',
  putRight: 'Correct the number of adopters, or give MM, FF or MF for a couple.',
  source: 'DfE, SSDA903 validation rules, 511.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) {
        if (row.NB_ADOPTR === '2' && (row.SEX_ADOPTR === 'M1' || row.SEX_ADOPTR === 'F1')) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'M1 is one man',
      children: [child({ AD1: [{ NB_ADOPTR: '2', SEX_ADOPTR: 'M1' }] })],
      cells: ['AD1 0 NB_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'F1 is one woman',
      children: [child({ AD1: [{ NB_ADOPTR: '2', SEX_ADOPTR: 'F1' }] })],
      cells: ['AD1 0 NB_ADOPTR', 'AD1 0 SEX_ADOPTR'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a couple',
      children: [child({ AD1: [{ NB_ADOPTR: '2', SEX_ADOPTR: 'MF' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one adopter',
      children: [child({ AD1: [{ NB_ADOPTR: '1', SEX_ADOPTR: 'F1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the sex is blank',
      children: [child({ AD1: [{ NB_ADOPTR: '2', SEX_ADOPTR: null }] })],
    },
  ],
})
