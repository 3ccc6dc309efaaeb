import { child } from '../example.ts'
import { daysFromFirstToLast, runsThatMeet } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days it may last, made longer and all. */
const longest = 21

export default rule({
  code: '362',
  severity: 'error',
  title: 'Emergency protection order lasts more than 21 days',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM', 'DEC'],
  explains:
    'Takes the episodes under an emergency protection order (L2) and joins those of which one ends on the day the next begins. From the first beginning to the last end there may be 21 days and no more; otherwise all the joined episodes fail. An open one is taken to last to the end of the year. Episodes without a beginning are left out.',
  because: 'The emergency protection order began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight: 'Correct the dates, or begin a new episode on the day another legal status took its place.',
  source: 'DfE, SSDA903 validation rules, 362.',
  peer: 'The open validator also joins two such orders with an episode of another legal status between them, and counts the time between.',

  check:
    ({ end }) =>
    (child, wrong) => {
      for (const run of runsThatMeet('L2', child, end)) if (daysFromFirstToLast(run, end) > longest) wrong(...run)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '22 days over two episodes',
      children: [
        child({
          Episodes: [
            { LS: 'L2', DECOM: '2025-07-01', DEC: '2025-07-09', REC: 'X1' },
            { LS: 'L2', DECOM: '2025-07-09', DEC: '2025-07-23', REC: 'E4A' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'] as const),
        ...(['Episodes 1 LS', 'Episodes 1 DECOM', 'Episodes 1 DEC'] as const),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'open at the end of the year',
      children: [child({ Episodes: [{ LS: 'L2', DECOM: '2026-03-09' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: '21 days',
      children: [child({ Episodes: [{ LS: 'L2', DECOM: '2025-07-01', DEC: '2025-07-22', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day between the two',
      children: [
        child({
          Episodes: [
            { LS: 'L2', DECOM: '2025-07-01', DEC: '2025-07-15', REC: 'E4A' },
            { LS: 'L2', DECOM: '2025-07-16', DEC: '2025-07-29', REC: 'E4A' },
          ],
        }),
      ],
    },
  ],
})
