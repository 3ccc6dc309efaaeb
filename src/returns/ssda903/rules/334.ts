import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '334',
  severity: 'error',
  title: 'The decision to place for adoption is older than this period of care',
  from: 2023,
  needs: ['Episodes', 'AD1'],
  fields: ['DATE_INT', 'DECOM', 'RNE'],
  explains:
    "Takes this year's last episode of the child that began because they started to be looked after (S). The decision in AD1 that the child should be placed must not be from before that day; the same day passes. A child without such an episode, or none of whose such episodes has a beginning, is left out.",
  because: 'The decision is of {AD1.DATE_INT}; the child started to be looked after on {Episodes.DECOM}.',
  putRight: 'Correct the day of the decision. A decision from an earlier time in care has to be made again.',
  source: 'DfE, SSDA903 validation rules, 334.',
  peer: 'The open validator does not run it when any child has such episodes and none of them has a beginning.',

  check:
    () =>
    ({ Episodes, AD1 }, wrong) => {
      if (AD1.length === 0) return
      const start = Episodes.findLast(({ RNE, DECOM }) => RNE === 'S' && DECOM !== null)
      if (start === undefined) return
      for (const row of AD1) if (isBefore(row.DATE_INT, start.DECOM)) wrong(start, row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'decided the day before she came',
      children: [child({ Episodes: [{ DECOM: '2025-05-07' }], AD1: [{ DATE_INT: '2025-05-06' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 RNE', 'AD1 0 DATE_INT'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'decided before she came back',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'S', DEC: '2025-10-01', REC: 'X1' },
            { DECOM: '2025-10-01', RNE: 'P' },
          ],
          AD1: [{ DATE_INT: '2025-05-06' }],
        }),
      ],
      cells: ['Episodes 1 DECOM', 'Episodes 1 RNE', 'AD1 0 DATE_INT'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'decided the day she came',
      children: [child({ Episodes: [{ DECOM: '2025-05-06' }], AD1: [{ DATE_INT: '2025-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode that started her time in care is not in this return',
      children: [child({ Episodes: [{ DECOM: '2025-09-01', RNE: 'P' }], AD1: [{ DATE_INT: '2025-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows when she came',
      children: [child({ Episodes: [{ DECOM: null }], AD1: [{}] })],
    },
    { year: 2026, is: 'right', because: 'no decision', children: [child({ AD1: [{ DATE_INT: null }] })] },
  ],
})
