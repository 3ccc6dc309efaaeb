import { child } from '../example.ts'
import { daysOf } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days a stay in hospital counts as temporary: six weeks. */
const longest = 42

export default rule({
  code: '375',
  severity: 'error',
  title: 'Temporary placement in hospital lasts more than six weeks',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM', 'DEC', 'PLACE'],
  explains:
    'Looks at temporary placements in hospital (T1). From beginning to end there may be 42 days and no more. An open one is taken to last to the end of the year; one without a beginning is left out.',
  because: 'The placement {Episodes.PLACE} began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight: 'Correct the dates. After six weeks the stay is no longer temporary: record it as a placement of its own.',
  source: 'DfE, SSDA903 validation rules, 375.',
  peer: 'The open validator does not look at open episodes, nor at children without a date of birth in Header.',

  check:
    ({ end }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.PLACE === 'T1' && daysOf(episode, end) > longest) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '43 days',
      children: [child({ Episodes: [{ PLACE: 'T1', DECOM: '2025-07-01', DEC: '2025-08-13', REC: 'X1' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'open at the end of the year, 43 days on; Header does not name the child',
      children: [child({ Header: [], Episodes: [{ PLACE: 'T1', DECOM: '2026-02-16' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: '42 days',
      children: [child({ Episodes: [{ PLACE: 'T1', DECOM: '2025-07-01', DEC: '2025-08-12', REC: 'X1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'open at the end of the year, 42 days on',
      children: [child({ Episodes: [{ PLACE: 'T1', DECOM: '2026-02-17' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to count from',
      children: [child({ Episodes: [{ PLACE: 'T1', DECOM: null }] })],
    },
  ],
})
