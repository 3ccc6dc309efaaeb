import { child } from '../example.ts'
import { birthday, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '234',
  severity: 'error',
  title: 'Moved because of custody, and under ten',
  from: 2026,
  needs: ['Episodes', 'Header'],
  fields: ['REASON_PLACE_CHANGE', 'DOB', 'DECOM'],
  explains:
    'Looks at episodes that follow one of the same child, by their beginning, whose placement changed because of custody (CUSTOD). Such an episode must not have begun before the tenth birthday, by the date of birth in Header; on the birthday passes. Without a date of birth, or without a beginning, nothing is said.',
  because: 'The episode began on {Episodes.DECOM}, after a move because of custody; the date of birth is {Header.DOB}.',
  putRight:
    'Correct the reason on the episode before, or the date of birth. A child under ten cannot be charged with an offence.',
  source: 'DfE, SSDA903 validation rules, 234.',
  peer: 'The open validator looks for the reason on the same episode, not on the one before.',

  check:
    () =>
    ({ Episodes, Header }, wrong) => {
      for (let at = 1; at < Episodes.length; at++) {
        const episode = Episodes[at]
        if (episode === undefined || Episodes[at - 1]?.REASON_PLACE_CHANGE !== 'CUSTOD') continue
        for (const row of Header) if (isBefore(episode.DECOM, birthday(row.DOB, 10))) wrong(episode, row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she was ten the day after',
      children: [
        child({
          Header: [{ DOB: '2015-07-02' }],
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CUSTOD' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 1 REASON_PLACE_CHANGE', 'Episodes 1 DECOM', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was ten that day',
      children: [
        child({
          Header: [{ DOB: '2015-07-01' }],
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CUSTOD' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode follows the reason',
      children: [
        child({
          Header: [{ DOB: '2018-06-02' }],
          Episodes: [{ DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CUSTOD' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she moved for another reason',
      children: [
        child({
          Header: [{ DOB: '2018-06-02' }],
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date of birth',
      children: [
        child({
          Header: [{ DOB: null }],
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', REASON_PLACE_CHANGE: 'CUSTOD' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
