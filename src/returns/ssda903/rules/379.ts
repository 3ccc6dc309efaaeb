import { child } from '../example.ts'
import { daysOf } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days any other stay counts as temporary. */
const longest = 7

export default rule({
  code: '379',
  severity: 'error',
  title: 'Other temporary placement lasts more than seven days',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM', 'DEC', 'PLACE'],
  explains:
    'Looks at temporary placements of any other kind (T4). From beginning to end there may be 7 days and no more. An open one is taken to last to the end of the year; one without a beginning is left out.',
  because: 'The placement {Episodes.PLACE} began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight: 'Correct the dates. After seven days the stay is no longer temporary: record it as a placement of its own.',
  source: 'DfE, SSDA903 validation rules, 379.',
  peer: 'The open validator does not look at open episodes, nor at children without a date of birth in Header.',

  check:
    ({ end }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.PLACE === 'T4' && daysOf(episode, end) > longest) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '8 days',
      children: [child({ Episodes: [{ PLACE: 'T4', DECOM: '2025-07-01', DEC: '2025-07-09', REC: 'X1' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'open at the end of the year, 8 days on; Header does not name the child',
      children: [child({ Header: [], Episodes: [{ PLACE: 'T4', DECOM: '2026-03-23' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: '7 days',
      children: [child({ Episodes: [{ PLACE: 'T4', DECOM: '2025-07-01', DEC: '2025-07-08', REC: 'X1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'open at the end of the year, 7 days on',
      children: [child({ Episodes: [{ PLACE: 'T4', DECOM: '2026-03-24' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to count from',
      children: [child({ Episodes: [{ PLACE: 'T4', DECOM: null }] })],
    },
  ],
})
