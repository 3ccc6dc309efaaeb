import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { isPlacedForAdoption } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '521',
  severity: 'error',
  title: 'The decision for adoption is later than the placement for adoption',
  from: 2023,
  needs: ['Episodes', 'AD1'],
  fields: ['PLACE', 'DECOM', 'DATE_INT'],
  explains:
    'Compares each date of the decision that the child should be placed for adoption (DATE_INT) with each episode in which the child is placed for adoption (A3 to A6). The decision may be on the day the episode begins, not later. Without either date nothing is said.',
  because:
    'The decision is of {AD1.DATE_INT}; the placement for adoption ({Episodes.PLACE}) began on {Episodes.DECOM}.',
  putRight:
    'Correct the date of the decision, or the placement: before the decision the child was not placed for adoption.',
  source: 'DfE, SSDA903 validation rules, 521.',

  check:
    () =>
    ({ Episodes, AD1 }, wrong) => {
      if (AD1.length === 0) return
      for (const episode of Episodes) {
        if (!isPlacedForAdoption(episode)) continue
        for (const row of AD1) if (isAfter(row.DATE_INT, episode.DECOM)) wrong(episode, row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she was placed the day before the decision',
      children: [child({ Episodes: [{ PLACE: 'A4', DECOM: '2025-05-05' }], AD1: [{ DATE_INT: '2025-05-06' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DECOM', 'AD1 0 DATE_INT'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'only the second placement is later than the decision',
      children: [
        child({
          Episodes: [
            { PLACE: 'A5', DECOM: '2022-05-05', DEC: '2022-06-01', REC: 'X1' },
            { PLACE: 'A6', DECOM: '2022-06-01' },
          ],
          AD1: [{ DATE_INT: '2022-05-20' }],
        }),
      ],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DECOM', 'AD1 0 DATE_INT'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was placed on the day of the decision',
      children: [child({ Episodes: [{ PLACE: 'A4', DECOM: '2025-05-06' }], AD1: [{ DATE_INT: '2025-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was in foster care before the decision',
      children: [child({ Episodes: [{ DECOM: '2025-05-05' }], AD1: [{ DATE_INT: '2025-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the decision has no date',
      children: [child({ Episodes: [{ PLACE: 'A4', DECOM: '2025-05-05' }], AD1: [{ DATE_INT: null }] })],
    },
  ],
})
