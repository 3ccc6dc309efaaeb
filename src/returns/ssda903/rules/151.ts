import { child } from '../example.ts'
import { adoptionItems, areAllFilled, isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '151',
  severity: 'error',
  title: 'An adoption is only partly filled in',
  from: 2023,
  needs: ['AD1'],
  fields: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  explains: 'Of the six items of an adoption either all are given or none. A date that cannot be read counts as given.',
  because:
    'Something is missing: decided on {AD1.DATE_INT}, matched on {AD1.DATE_MATCH}, foster carers {AD1.FOSTER_CARE}, number {AD1.NB_ADOPTR}, sex {AD1.SEX_ADOPTR}, legal status {AD1.LS_ADOPTR}.',
  putRight: 'Give what is missing, or remove the row when the child was not adopted in the year.',
  source: 'DfE, SSDA903 validation rules, 151.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) if (isAnyFilled(row, adoptionItems) && !areAllFilled(row, adoptionItems)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one is missing',
      children: [child({ AD1: [{ LS_ADOPTR: null }] })],
      cells: [
        'AD1 0 DATE_INT',
        'AD1 0 DATE_MATCH',
        'AD1 0 FOSTER_CARE',
        'AD1 0 NB_ADOPTR',
        'AD1 0 SEX_ADOPTR',
        'AD1 0 LS_ADOPTR',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only one is given',
      children: [
        child({
          AD1: [
            { DATE_INT: null, DATE_MATCH: null, FOSTER_CARE: '0', NB_ADOPTR: null, SEX_ADOPTR: null, LS_ADOPTR: null },
          ],
        }),
      ],
      cells: [
        'AD1 0 DATE_INT',
        'AD1 0 DATE_MATCH',
        'AD1 0 FOSTER_CARE',
        'AD1 0 NB_ADOPTR',
        'AD1 0 SEX_ADOPTR',
        'AD1 0 LS_ADOPTR',
      ],
    },
    { year: 2026, is: 'right', because: 'all are given', children: [child({ AD1: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'all are given, though one day is no real one',
      children: [child({ AD1: [{ DATE_MATCH: '2025-06-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none is given',
      children: [
        child({
          AD1: [
            { DATE_INT: null, DATE_MATCH: null, FOSTER_CARE: null, NB_ADOPTR: null, SEX_ADOPTR: null, LS_ADOPTR: null },
          ],
        }),
      ],
    },
  ],
})
