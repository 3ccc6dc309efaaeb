import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '398',
  severity: 'error',
  title: 'A short break with postcodes',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'HOME_POST', 'PL_POST'],
  explains:
    'An episode of short breaks (V3 or V4) may have no postcode, neither of the home nor of the placement, because no distance is wanted for it.',
  because:
    'The legal status is {Episodes.LS}; the postcode of the home is {Episodes.HOME_POST} and that of the placement {Episodes.PL_POST}.',
  putRight: 'Leave both postcodes empty, or correct the legal status.',
  source: 'DfE, SSDA903 validation rules, 398.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (isShortBreak(episode) && (episode.HOME_POST !== null || episode.PL_POST !== null)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one with the home, one with the placement',
      children: [
        child({
          Episodes: [
            { LS: 'V3', PL_POST: null, DECOM: '2025-07-01' },
            { LS: 'V4', HOME_POST: null, DECOM: '2025-09-01' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 0 LS', 'Episodes 0 HOME_POST', 'Episodes 0 PL_POST'] as const),
        ...(['Episodes 1 LS', 'Episodes 1 HOME_POST', 'Episodes 1 PL_POST'] as const),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a short break without',
      children: [child({ Episodes: [{ LS: 'V3', HOME_POST: null, PL_POST: null }] })],
    },
    { year: 2026, is: 'right', because: 'not a short break', children: [child()] },
  ],
})
