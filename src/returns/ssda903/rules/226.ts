import { child } from '../example.ts'
import { isTemporary } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '226',
  severity: 'error',
  title: 'A reason for the change of placement round a temporary placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REASON_PLACE_CHANGE', 'PLACE'],
  explains:
    'Looks at temporary placements (T0 to T4). Neither they nor the episode of the child before them, by their beginning, may say why the placement changed. The temporary placement is marked even when the reason stands on the one before.',
  because:
    'The placement is {Episodes.PLACE}; a reason for the change stands on it ({Episodes.REASON_PLACE_CHANGE}) or on the episode before.',
  putRight: 'Clear REASON_PLACE_CHANGE on the temporary placement and on the episode before it.',
  source: 'DfE, SSDA903 validation rules, 226.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (let at = 0; at < Episodes.length; at++) {
        const episode = Episodes[at]
        if (episode === undefined || !isTemporary(episode)) continue
        const before = Episodes[at - 1]?.REASON_PLACE_CHANGE ?? null
        if (episode.REASON_PLACE_CHANGE !== null || before !== null) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason on the stay in hospital',
      children: [child({ Episodes: [{ PLACE: 'T1', REASON_PLACE_CHANGE: 'OTHER' }] })],
      cells: ['Episodes 0 REASON_PLACE_CHANGE', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason on the episode before it',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'OTHER' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'T4' },
          ],
        }),
      ],
      cells: ['Episodes 1 REASON_PLACE_CHANGE', 'Episodes 1 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a reason on the episode after it',
      children: [
        child({
          Episodes: [
            { PLACE: 'T0', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', DEC: '2025-09-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' },
          ],
        }),
      ],
    },
    {
      year: 2023,
      is: 'right',
      because: 'foster care is not temporary',
      children: [child({ Episodes: [{ DEC: '2022-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }] })],
    },
  ],
})
