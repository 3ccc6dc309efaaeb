import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { isTemporary } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'

/** Reasons for a new episode that say the placement changed. */
const placementChanged: ReadonlySet<string> = new Set(['P', 'B', 'T', 'U'])

export default rule({
  code: '225',
  severity: 'error',
  title: 'The placement changed, and the reason is missing',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REASON_PLACE_CHANGE', 'REC', 'PLACE', 'RNE'],
  explains:
    'Compares each episode with the next of the child, by their beginning; those without one come last. When an episode ended with X1 and the next begins with P, B, T or U, the first must say why the placement changed. Moves to or from a temporary placement (T0 to T4) need no reason.',
  because:
    'The episode in placement {Episodes.PLACE} ended with {Episodes.REC}, and the next began because the placement changed.',
  putRight: 'Record in REASON_PLACE_CHANGE of the earlier episode why the placement changed.',
  source: 'DfE, SSDA903 validation rules, 225.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (let at = 1; at < Episodes.length; at++) {
        const before = Episodes[at - 1]
        const next = Episodes[at]
        if (before === undefined || next === undefined) continue
        if (before.REC !== 'X1' || before.REASON_PLACE_CHANGE !== null || !isOneOf(next.RNE, placementChanged)) continue
        if (!isTemporary(before) && !isTemporary(next)) wrong(before)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she moved, and nobody says why',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 0 REASON_PLACE_CHANGE', 'Episodes 0 REC', 'Episodes 0 PLACE', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the types of both are blank, and so not temporary',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', PLACE: null },
            { DECOM: '2025-07-01', RNE: 'U', PLACE: null },
          ],
        }),
      ],
      cells: ['Episodes 0 REASON_PLACE_CHANGE', 'Episodes 0 REC', 'Episodes 0 PLACE', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the reason is given',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' },
            { DECOM: '2025-07-01', RNE: 'B' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the legal status changed',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'L' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'into hospital and back',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'T1', DEC: '2025-07-20', REC: 'X1' },
            { DECOM: '2025-07-20', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left care and came back',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
