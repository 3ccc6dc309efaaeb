import { child } from '../example.ts'
import { isTemporary } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '380',
  severity: 'error',
  title: 'A temporary placement that is not a change of placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'RNE'],
  explains:
    'An episode in a temporary placement (T0 to T4) must have begun because the placement changed (P), or the placement and the legal status (B). Care cannot start with one. A missing reason fails.',
  because: 'The temporary placement {Episodes.PLACE} has {Episodes.RNE} as the reason the episode began.',
  putRight:
    'Give P or B as the reason. If care did start that day, record the placement the child was to have, not a temporary one.',
  source: 'DfE, SSDA903 validation rules, 380.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (isTemporary(episode) && episode.RNE !== 'P' && episode.RNE !== 'B') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'care started with it',
      children: [child({ Episodes: [{ PLACE: 'T0', RNE: 'S' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no reason',
      children: [child({ Episodes: [{ PLACE: 'T4', RNE: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the placement changed, alone or with the legal status',
      children: [
        child({
          Episodes: [
            { PLACE: 'T1', RNE: 'P' },
            { PLACE: 'T2', RNE: 'B', DECOM: '2025-07-01' },
          ],
        }),
      ],
    },
    { year: 2026, is: 'right', because: 'care started in foster care', children: [child()] },
  ],
})
