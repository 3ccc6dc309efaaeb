import { child } from '../example.ts'
import { isOrWasUasc, isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '392b',
  severity: 'error',
  title: 'No postcode of the home or of the placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['HOME_POST', 'PL_POST'],
  explains:
    'Every episode needs both postcodes. Short breaks (V3, V4) are left out, and children who came alone and sought asylum, this year or last; whether they did two years ago is not known here. Where nothing is known of anybody having come alone, all children are looked at. A missing legal status is not a short break.',
  because: 'The postcode of the home is {Episodes.HOME_POST} and that of the placement {Episodes.PL_POST}.',
  putRight:
    'Add the postcode that is missing. If the child came alone and sought asylum two years ago, nothing is wrong.',
  source: 'DfE, SSDA903 validation rules, 392b.',

  check: (about) => (child, wrong) => {
    for (const episode of child.Episodes) {
      if ((episode.HOME_POST !== null && episode.PL_POST !== null) || isShortBreak(episode)) continue
      if (isOrWasUasc(child, about)) return
      wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the home is missing in one, the placement in the other; one has no legal status',
      children: [
        child({
          Episodes: [
            { HOME_POST: null, DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PL_POST: null, LS: null },
          ],
        }),
      ],
      cells: ['Episodes 0 HOME_POST', 'Episodes 0 PL_POST', 'Episodes 1 HOME_POST', 'Episodes 1 PL_POST'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is known of anybody having come alone',
      without: ['UASC', 'UASC_last'],
      children: [child({ Episodes: [{ HOME_POST: null }] })],
      cells: ['Episodes 0 HOME_POST', 'Episodes 0 PL_POST'],
    },
    { year: 2026, is: 'right', because: 'both are there', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'a short break',
      children: [child({ Episodes: [{ LS: 'V3', PL_POST: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came alone and sought asylum; Header was not given',
      without: ['Header'],
      children: [child({ Header: [], UASC: [{}], Episodes: [{ HOME_POST: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she did so last year',
      children: [child({ Episodes: [{ HOME_POST: null }], last: { Header: [{}], UASC: [{}] } })],
    },
  ],
})
