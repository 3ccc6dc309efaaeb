import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '233',
  severity: 'error',
  title: 'A reason for the change of placement on an open episode',
  from: 2026,
  needs: ['Episodes'],
  fields: ['REASON_PLACE_CHANGE', 'DEC'],
  explains:
    'An episode without an end must not say why the placement changed: the reason stands on the episode that ended. An end that cannot be read counts as none.',
  because: 'The episode has no end, and {Episodes.REASON_PLACE_CHANGE} is given as the reason the placement changed.',
  putRight: 'Clear the reason, or record when and why the episode ended.',
  source: 'DfE, SSDA903 validation rules, 233.',
  peer: 'The open validator never runs it: it asks for a column that no file has.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.DEC === null && episode.REASON_PLACE_CHANGE !== null) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason, and no end',
      children: [child({ Episodes: [{ REASON_PLACE_CHANGE: 'CARPL' }] })],
      cells: ['Episodes 0 REASON_PLACE_CHANGE', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the end is no real day',
      children: [child({ Episodes: [{ DEC: '2025-06-31', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }] })],
      cells: ['Episodes 0 REASON_PLACE_CHANGE', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode ended',
      children: [child({ Episodes: [{ DEC: '2025-06-30', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }] })],
    },
    { year: 2026, is: 'right', because: 'open, and no reason', children: [child()] },
  ],
})
