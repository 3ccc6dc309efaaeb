import { child } from '../example.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { adoptionItems, isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '134',
  severity: 'error',
  title: 'A care leaver has details of an adoption',
  from: 2023,
  needs: ['OC3', 'AD1'],
  fields: [
    'IN_TOUCH',
    'ACTIV',
    'ACCOM',
    'DATE_INT',
    'DATE_MATCH',
    'FOSTER_CARE',
    'NB_ADOPTR',
    'SEX_ADOPTR',
    'LS_ADOPTR',
  ],
  explains:
    'Nobody is both a care leaver and adopted in one year. When any of the three items of a care leaver is given for the child, none of the six items of adoption may be. A date that cannot be read counts as given.',
  because:
    'The child is among the care leavers, and an adoption is given: decided on {AD1.DATE_INT}, matched on {AD1.DATE_MATCH}.',
  putRight: 'Find out which of the two is right, and remove the child from the other file.',
  source: 'DfE, SSDA903 validation rules, 134.',

  check:
    () =>
    ({ OC3, AD1 }, wrong) => {
      if (AD1.length === 0 || OC3.length === 0) return
      if (!OC3.some(saysOfLeaver)) return
      for (const row of AD1) if (isAnyFilled(row, adoptionItems)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is in both files',
      children: [child({ OC3: [{}], AD1: [{}] })],
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
      because: 'one item in each is enough, though the date cannot be read',
      children: [
        child({
          OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: '0' }],
          AD1: [
            {
              DATE_INT: '2025-06-31',
              DATE_MATCH: null,
              FOSTER_CARE: null,
              NB_ADOPTR: null,
              SEX_ADOPTR: null,
              LS_ADOPTR: null,
            },
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
    {
      year: 2026,
      is: 'right',
      because: 'the row of the care leaver says nothing',
      children: [child({ OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }], AD1: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the row of the adoption says nothing',
      children: [
        child({
          OC3: [{}],
          AD1: [
            { DATE_INT: null, DATE_MATCH: null, FOSTER_CARE: null, NB_ADOPTR: null, SEX_ADOPTR: null, LS_ADOPTR: null },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two children',
      children: [child({ OC3: [{}] }), child({ CHILD: 'T1000002', AD1: [{}] })],
    },
  ],
})
