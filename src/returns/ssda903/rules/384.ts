import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '384',
  severity: 'error',
  title: 'A short break in a long-term foster placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'LS'],
  explains:
    'An episode of short breaks (V3 or V4) may not be in long-term foster care, with a relative or friend (U1) or anybody else (U4).',
  because: 'The legal status is {Episodes.LS} and the placement {Episodes.PLACE}.',
  putRight: 'Give the foster placement a code that is not long term, or correct the legal status.',
  source: 'DfE, SSDA903 validation rules, 384.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (isShortBreak(episode) && (episode.PLACE === 'U1' || episode.PLACE === 'U4')) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a single break, and an agreement',
      children: [
        child({
          Episodes: [
            { LS: 'V3', PLACE: 'U1', DECOM: '2025-07-01' },
            { LS: 'V4', PLACE: 'U4', DECOM: '2025-09-01' },
          ],
        }),
      ],
      cells: ['Episodes 0 PLACE', 'Episodes 0 LS', 'Episodes 1 PLACE', 'Episodes 1 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster care that is not long term',
      children: [child({ Episodes: [{ LS: 'V3', PLACE: 'U6' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a child in care in long-term foster care',
      children: [child({ Episodes: [{ LS: 'C2', PLACE: 'U4' }] })],
    },
  ],
})
