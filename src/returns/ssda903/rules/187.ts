import { child } from '../example.ts'
import { isLookedAfterAllYear } from '../reading.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { adoptionItems, isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '187',
  severity: 'error',
  title: 'A child looked after for the whole year has items of adoption or of a care leaver',
  from: 2023,
  needs: ['OC3', 'AD1', 'Episodes'],
  fields: [
    'DATE_INT',
    'DATE_MATCH',
    'FOSTER_CARE',
    'NB_ADOPTR',
    'SEX_ADOPTR',
    'LS_ADOPTR',
    'IN_TOUCH',
    'ACTIV',
    'ACCOM',
  ],
  explains:
    'A child looked after for the whole year neither left care nor was adopted in it, so none of the items of OC3 or AD1 may be given. A child is looked after for the whole year when the episodes go from 1 April to 31 March without a break and without short breaks (V3, V4). A date that cannot be read counts as given.',
  because: 'The child was looked after for the whole year, and an item of a care leaver or of an adoption is given.',
  putRight: 'Remove the row, or correct the episodes if the child left care.',
  source: 'DfE, SSDA903 validation rules, 187.',
  peer: 'The open validator also takes a child whose episodes all begin within the year, none of them for reason S, as looked after for the whole year, and so speaks of children this rule does not.',

  check: (about) => (child, wrong) => {
    const { OC3, AD1 } = child
    if (OC3.length === 0 && AD1.length === 0) return
    if (!isLookedAfterAllYear(child, about)) return
    for (const row of OC3) if (saysOfLeaver(row)) wrong(row)
    for (const row of AD1) if (isAnyFilled(row, adoptionItems)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'among the care leavers',
      children: [child({ OC3: [{}] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'adopted, though the only day cannot be read',
      children: [
        child({
          AD1: [
            {
              DATE_INT: null,
              DATE_MATCH: '2025-06-31',
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
      because: 'she left care in the year',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E6' }], OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the rows say nothing',
      children: [
        child({
          OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }],
          AD1: [
            { DATE_INT: null, DATE_MATCH: null, FOSTER_CARE: null, NB_ADOPTR: null, SEX_ADOPTR: null, LS_ADOPTR: null },
          ],
        }),
      ],
    },
  ],
})
