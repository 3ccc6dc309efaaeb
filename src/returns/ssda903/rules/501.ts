import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '501',
  severity: 'error',
  title: 'An episode begins before the one before it has ended',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM', 'DEC'],
  explains:
    'Takes the episodes of a child by their beginning; those without one come last. None may begin before the end of the one before it. On the same day is in time, and after an episode without an end nothing is said.',
  because: 'This episode begins on {Episodes.DECOM}, before the end of the one before it.',
  putRight: 'Compare the two episodes: give this one its right beginning, or the one before it its right end.',
  source: 'DfE, SSDA903 validation rules, 501.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (let at = 1; at < Episodes.length; at++) {
        const episode = Episodes[at] as Row<'Episodes'>
        if (isBefore(episode.DECOM, (Episodes[at - 1] as Row<'Episodes'>).DEC)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it begins the day before the other ends',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-02', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 1 DECOM', 'Episodes 1 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it begins the day the other ends',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other has no end',
      children: [child({ Episodes: [{}, { DECOM: '2025-07-01', RNE: 'P' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it has no beginning',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-02', REC: 'X1' },
            { DECOM: null, RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the order of the file makes no difference',
      children: [
        child({
          Episodes: [
            { DECOM: '2025-07-01', RNE: 'P' },
            { DEC: '2025-07-01', REC: 'X1' },
          ],
        }),
      ],
    },
  ],
})
