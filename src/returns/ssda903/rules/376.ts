import { child } from '../example.ts'
import { daysOf } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days a carer's holiday counts as temporary: three weeks. */
const longest = 21

export default rule({
  code: '376',
  severity: 'error',
  title: 'Temporary placement while the carer is on holiday lasts more than three weeks',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM', 'DEC', 'PLACE'],
  explains:
    'Looks at temporary placements while the usual carer is on holiday (T3). From beginning to end there may be 21 days and no more. An open one is taken to last to the end of the year; one without a beginning is left out.',
  because: 'The placement {Episodes.PLACE} began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight:
    'Correct the dates. After three weeks the stay is no longer temporary: record it as a placement of its own.',
  source: 'DfE, SSDA903 validation rules, 376.',
  peer: 'The open validator does not look at open episodes, nor at children without a date of birth in Header.',

  check:
    ({ end }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.PLACE === 'T3' && daysOf(episode, end) > longest) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '22 days',
      children: [child({ Episodes: [{ PLACE: 'T3', DECOM: '2025-07-01', DEC: '2025-07-23', REC: 'X1' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'open at the end of the year, 22 days on; Header does not name the child',
      children: [child({ Header: [], Episodes: [{ PLACE: 'T3', DECOM: '2026-03-09' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: '21 days',
      children: [child({ Episodes: [{ PLACE: 'T3', DECOM: '2025-07-01', DEC: '2025-07-22', REC: 'X1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'open at the end of the year, 21 days on',
      children: [child({ Episodes: [{ PLACE: 'T3', DECOM: '2026-03-10' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to count from',
      children: [child({ Episodes: [{ PLACE: 'T3', DECOM: null }] })],
    },
  ],
})
