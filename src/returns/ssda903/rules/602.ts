import { child } from '../example.ts'
import { isWithin } from '../reading.ts'
import { adoptionItems, isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '602',
  severity: 'error',
  title: 'There are details of an adoption, and no episode ended with one in the year',
  from: 2023,
  needs: ['Episodes', 'AD1'],
  fields: ['CHILD'],
  explains:
    'Looks at rows of AD1 with at least one of the six details. The child must have an episode that ended with adoption (E11, E12) in the collection year, 1 April and 31 March included.',
  because:
    'Details of an adoption are given for child {AD1.CHILD}, with no episode that ended with adoption in the year.',
  putRight: 'Remove the details, or correct the end of the last episode and the reason for it.',
  source: 'DfE, SSDA903 validation rules, 602.',

  check:
    ({ start, end }) =>
    ({ Episodes, AD1 }, wrong) => {
      if (AD1.length === 0) return
      const isAdopted = Episodes.some(({ REC, DEC }) => (REC === 'E11' || REC === 'E12') && isWithin(DEC, start, end))
      if (isAdopted) return
      for (const row of AD1) if (isAnyFilled(row, adoptionItems)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is still in care',
      children: [child({ AD1: [{}] })],
      cells: ['AD1 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she was adopted the day before the year',
      children: [child({ Episodes: [{ DEC: '2025-03-31', REC: 'E12' }], AD1: [{}] })],
      cells: ['AD1 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no episode at all, and one detail',
      children: [
        child({
          Episodes: [],
          AD1: [
            { DATE_INT: null, DATE_MATCH: null, FOSTER_CARE: '0', NB_ADOPTR: null, SEX_ADOPTR: null, LS_ADOPTR: null },
          ],
        }),
      ],
      cells: ['AD1 0 CHILD'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was adopted on the first day',
      children: [child({ Episodes: [{ DEC: '2025-04-01', REC: 'E11' }], AD1: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the row says nothing',
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
