import { child } from '../example.ts'
import { daysAddedUp, runsWithoutGap } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days a child assessment order may last. */
const longest = 7

export default rule({
  code: '363',
  severity: 'error',
  title: 'Child assessment order lasts more than 7 days',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM', 'DEC'],
  explains:
    'Takes the episodes under a child assessment order (L3) by their beginning and joins those between which there is no gap. Their days are added up; with more than 7 all the joined episodes fail. Days that two episodes share count twice. An open one is taken to last to the end of the year. Episodes without a beginning are left out.',
  because: 'The child assessment order began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight: 'Correct the dates, or begin a new episode on the day another legal status took its place.',
  source: 'DfE, SSDA903 validation rules, 363.',
  peer: 'The open validator takes the episodes as they stand in the file, so one of another child between two, or rows out of order, changes what it joins.',

  check:
    ({ end }) =>
    (child, wrong) => {
      for (const run of runsWithoutGap('L3', child, end)) if (daysAddedUp(run, end) > longest) wrong(...run)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'four and four days; the later row stands first in the file',
      children: [
        child({
          Episodes: [
            { LS: 'L3', DECOM: '2025-07-05', DEC: '2025-07-09', REC: 'E4A' },
            { LS: 'L3', DECOM: '2025-07-01', DEC: '2025-07-05', REC: 'X1' },
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
      children: [child({ Episodes: [{ LS: 'L3', DECOM: '2026-03-23' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'seven days',
      children: [child({ Episodes: [{ LS: 'L3', DECOM: '2025-07-01', DEC: '2025-07-08', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a day between the two',
      children: [
        child({
          Episodes: [
            { LS: 'L3', DECOM: '2025-07-01', DEC: '2025-07-05', REC: 'E4A' },
            { LS: 'L3', DECOM: '2025-07-06', DEC: '2025-07-10', REC: 'E4A' },
          ],
        }),
      ],
    },
  ],
})
