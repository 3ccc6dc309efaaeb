import { child } from '../example.ts'
import { daysFromFirstToLast, runsThatMeet } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** 72 hours. */
const longest = 3

export default rule({
  code: '361',
  severity: 'error',
  title: 'Police protection lasts more than 72 hours',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM', 'DEC'],
  explains:
    'Takes the episodes in police protection (L1) and joins those of which one ends on the day the next begins. From the first beginning to the last end there may be 3 days and no more; otherwise all the joined episodes fail. An open one is taken to last to the end of the year. Episodes without a beginning are left out.',
  because: 'Police protection began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight: 'Correct the dates, or begin a new episode on the day another legal status took its place.',
  source: 'DfE, SSDA903 validation rules, 361.',
  peer: 'The open validator also joins two stays in police protection with an episode of another legal status between them, and counts the time between.',

  check:
    ({ end }) =>
    (child, wrong) => {
      for (const run of runsThatMeet('L1', child, end)) if (daysFromFirstToLast(run, end) > longest) wrong(...run)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two and two days without a gap',
      children: [
        child({
          Episodes: [
            { LS: 'L1', DECOM: '2025-07-01', DEC: '2025-07-03', REC: 'X1' },
            { LS: 'L1', DECOM: '2025-07-03', DEC: '2025-07-05', REC: 'E4A' },
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
      because: 'open at the end of the year, four days on',
      children: [child({ Episodes: [{ LS: 'L1', DECOM: '2026-03-27' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'three days',
      children: [child({ Episodes: [{ LS: 'L1', DECOM: '2025-07-01', DEC: '2025-07-04', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an interim care order between the two',
      children: [
        child({
          Episodes: [
            { LS: 'L1', DECOM: '2025-07-01', DEC: '2025-07-03', REC: 'X1' },
            { LS: 'C1', DECOM: '2025-07-03', DEC: '2025-09-01', REC: 'X1' },
            { LS: 'L1', DECOM: '2025-09-01', DEC: '2025-09-03', REC: 'E4A' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to count from',
      children: [child({ Episodes: [{ LS: 'L1', DECOM: null }] })],
    },
  ],
})
