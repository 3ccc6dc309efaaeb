import { child } from '../example.ts'
import { daysAddedUp, runsWithoutGap } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days it may last. */
const longest = 21

export default rule({
  code: '364',
  severity: 'error',
  title: 'Held under PACE in authority accommodation for more than 21 days',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM', 'DEC'],
  explains:
    'Takes the episodes of a child held in authority accommodation under PACE (J2) by their beginning and joins those between which there is no gap. Their days are added up; with more than 21 all the joined episodes fail. Days that two episodes share count twice. An open one is taken to last to the end of the year. Episodes without a beginning are left out.',
  because: 'The stay under PACE began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight:
    'Correct the dates, or begin a new episode on the day another legal status took its place, such as a remand (J1).',
  source: 'DfE, SSDA903 validation rules, 364.',
  peer: 'The open validator takes the episodes as they stand in the file, so one of another child between two, or rows out of order, changes what it joins.',

  check:
    ({ end }) =>
    (child, wrong) => {
      for (const run of runsWithoutGap('J2', child, end)) if (daysAddedUp(run, end) > longest) wrong(...run)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two episodes that share days: eleven and eleven',
      children: [
        child({
          Episodes: [
            { LS: 'J2', DECOM: '2025-07-01', DEC: '2025-07-12', REC: 'X1' },
            { LS: 'J2', DECOM: '2025-07-11', DEC: '2025-07-22', REC: 'E14' },
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
      children: [child({ Episodes: [{ LS: 'J2', DECOM: '2026-03-09' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: '21 days',
      children: [child({ Episodes: [{ LS: 'J2', DECOM: '2025-07-01', DEC: '2025-07-22', REC: 'E14' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on remand',
      children: [child({ Episodes: [{ LS: 'J1', DECOM: '2025-07-01', DEC: '2025-09-22', REC: 'E14' }] })],
    },
  ],
})
