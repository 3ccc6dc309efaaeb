import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { isTemporary } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '382',
  severity: 'error',
  title: 'A short break in a temporary placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'PLACE'],
  explains: 'An episode of short breaks (V3 or V4) may not be in a temporary placement (T0 to T4).',
  because: 'The legal status is {Episodes.LS} and the placement {Episodes.PLACE}.',
  putRight: 'Record where the child has the short breaks, or correct the legal status.',
  source: 'DfE, SSDA903 validation rules, 382.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isShortBreak(episode) && isTemporary(episode)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a single break on holiday, and an agreement in hospital',
      children: [
        child({
          Episodes: [
            { LS: 'V3', PLACE: 'T2', DECOM: '2025-07-01' },
            { LS: 'V4', PLACE: 'T1', DECOM: '2025-09-01' },
          ],
        }),
      ],
      cells: ['Episodes 0 LS', 'Episodes 0 PLACE', 'Episodes 1 LS', 'Episodes 1 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a short break in foster care',
      children: [child({ Episodes: [{ LS: 'V3', PLACE: 'U6' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a child in care on holiday',
      children: [child({ Episodes: [{ LS: 'C2', PLACE: 'T2' }] })],
    },
  ],
})
