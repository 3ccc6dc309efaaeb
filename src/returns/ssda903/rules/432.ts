import { reasonEpisodeCeased } from '../../../codes/reason-episode-ceased.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '432',
  severity: 'error',
  title: 'Care ended, and the next episode does not start it again',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE'],
  explains:
    'Compares each episode with the one before it of the same child, by their beginnings. Where the one before ended with any reason but that another began (X1), care ended with it, and this one must be the start of care (S). A missing reason for the new episode fails; a reason for the end that is missing or no code says nothing.',
  because: 'Care ended with the episode before, and this one has {Episodes.RNE} as its reason.',
  putRight:
    'Give S as the reason if the child came back into care; if they never left, the episode before ended with X1.',
  source: 'DfE, SSDA903 validation rules, 432.',

  check: ({ year }) => {
    const leaving = new Set([...reasonEpisodeCeased.at(year)].filter((code) => code !== 'X1'))
    return ({ Episodes }, wrong) => {
      let before: Row<'Episodes'> | undefined
      for (const episode of Episodes) {
        if (before !== undefined && episode.RNE !== 'S' && isOneOf(before.REC, leaving)) wrong(episode)
        before = episode
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she had gone home',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 1 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no reason, and no beginning',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E17' },
            { DECOM: null, RNE: null },
          ],
        }),
      ],
      cells: ['Episodes 1 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'care started again',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'S' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'care went on',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a code that no longer is one',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E43' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
