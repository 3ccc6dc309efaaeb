import { child } from '../example.ts'
import { latestDecision } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '523',
  severity: 'error',
  title: 'The adoption decision has two different dates',
  from: 2023,
  needs: ['PlacedAdoption', 'AD1'],
  fields: ['DATE_PLACED', 'DATE_INT'],
  explains:
    'Compares the decision of the adoption (DATE_INT) with the latest decision that the child should be placed for adoption (DATE_PLACED): they are one decision, and must have one date. An earlier decision, and one without a date, are not compared.',
  because: 'One table has the decision on {AD1.DATE_INT}, the other on {PlacedAdoption.DATE_PLACED}.',
  putRight: 'Find out which date is right, and give it in both tables.',
  source: 'DfE, SSDA903 validation rules, 523.',
  peer: 'The open validator compares with every decision of the child, so it also reports one that was reversed before the adoption was decided.',

  check: () => (child, wrong) => {
    if (child.AD1.length === 0) return
    const latest = latestDecision(child)
    if (latest === null) return
    for (const row of child.AD1) {
      if (row.DATE_INT !== null && row.DATE_INT !== latest.DATE_PLACED) wrong(latest, row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'they are a day apart',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }], AD1: [{ DATE_INT: '2025-05-07' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'AD1 0 DATE_INT'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is the date of an earlier decision',
      children: [
        child({
          PlacedAdoption: [
            { DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2024-09-01' },
            { DATE_PLACED: '2025-05-06' },
          ],
          AD1: [{ DATE_INT: '2024-05-06' }],
        }),
      ],
      cells: ['PlacedAdoption 1 DATE_PLACED', 'AD1 0 DATE_INT'],
    },
    { year: 2026, is: 'right', because: 'they are the same', children: [child({ PlacedAdoption: [{}], AD1: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'an earlier decision was reversed',
      children: [
        child({
          PlacedAdoption: [
            { DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2024-09-01' },
            { DATE_PLACED: '2025-05-06' },
          ],
          AD1: [{ DATE_INT: '2025-05-06' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one of them is blank',
      children: [child({ PlacedAdoption: [{}], AD1: [{ DATE_INT: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is blank',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null }], AD1: [{}] })],
    },
  ],
})
