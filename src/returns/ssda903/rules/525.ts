import { child } from '../example.ts'
import { adoptionItems, isAnyFilled, isFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

/** For examples: a row of AD1 that says nothing of an adoption. */
const nothing = {
  ...{ DATE_INT: null, DATE_MATCH: null, FOSTER_CARE: null },
  ...{ NB_ADOPTR: null, SEX_ADOPTR: null, LS_ADOPTR: null },
}

export default rule({
  code: '525',
  severity: 'error',
  title: 'An adoption is recorded although the decision was reversed',
  from: 2023,
  needs: ['PlacedAdoption', 'AD1'],
  fields: ['DATE_PLACED_CEASED', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  explains:
    'Looks at children with a date on which a decision that they should be placed for adoption was reversed. They may have nothing in AD1 but the child and the date of birth. A later decision makes no difference.',
  because:
    'The decision was reversed on {PlacedAdoption.DATE_PLACED_CEASED}; an adoption decided on {AD1.DATE_INT} is recorded.',
  putRight: 'If the child was adopted, take out the day the decision was reversed; if not, take out the adoption.',
  source: 'DfE, SSDA903 validation rules, 525.',

  check:
    () =>
    ({ PlacedAdoption, AD1 }, wrong) => {
      if (AD1.length === 0) return
      for (const decision of PlacedAdoption) {
        if (!isFilled(decision, 'DATE_PLACED_CEASED')) continue
        for (const adoption of AD1) if (isAnyFilled(adoption, adoptionItems)) wrong(decision, adoption)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a reversed decision and a whole adoption',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-01' }], AD1: [{}] })],
      cells: [
        'PlacedAdoption 0 DATE_PLACED_CEASED',
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
      because: 'one thing said of the adoption is enough',
      children: [
        child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-01' }], AD1: [{ ...nothing, FOSTER_CARE: '0' }] }),
      ],
      cells: [
        'PlacedAdoption 0 DATE_PLACED_CEASED',
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
      because: 'a later decision still stands',
      children: [
        child({ PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2024-09-01' }, {}], AD1: [{}] }),
      ],
      cells: [
        'PlacedAdoption 0 DATE_PLACED_CEASED',
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
      is: 'right',
      because: 'the decision was not reversed',
      children: [child({ PlacedAdoption: [{}], AD1: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of an adoption',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-01' }], AD1: [nothing] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has no row in AD1',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-01' }] })],
    },
  ],
})
